import { removeTempDir } from '../../../src/checker/rules/layer-sanity/remove-temp-dir.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(removeTempDir, {
  'made, and forgotten': dockerfile`
    FROM debian:13
    RUN export GNUPGHOME="$(⟦mktemp -d⟧)" && gpg --verify a.asc a
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    RUN <<EOF
    dir=$(⟦mktemp --directory⟧)
    make -C "$dir"
    EOF
    FROM base
    CMD ["x"]
  `,
  'something else is removed': dockerfile`
    FROM debian:13
    RUN cd "$(⟦mktemp -d⟧)" && make && rm -rf /var/lib/apt/lists/*
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun d=$(⟦mktemp -d⟧) \\\r\n && x $d\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN d=$(⟦mktemp -d⟧) && `\n  x $d\n',
  'removed by the name that holds it': dockerfile`
    FROM debian:13
    RUN dir="$(mktemp -d)" && make -C "$dir" && rm -rf "$dir"
    RUN export GNUPGHOME=$(mktemp -d); gpg --verify a.asc a; rm -r $GNUPGHOME a.asc
  `,
  'removed with all that is temporary': dockerfile`
    FROM debian:13
    RUN cd $(mktemp -d) && make && rm -rf /tmp/*
  `,
  'removed at the end, whatever happens': dockerfile`
    FROM debian:13
    RUN dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && make -C $dir
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN cd $(mktemp -d) && make
    FROM debian:13
    COPY --from=build /a /a
  `,
  'on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=tmpfs,target=/tmp cd $(mktemp -d) && make
  `,
  'a file, or only a name': dockerfile`
    FROM debian:13
    RUN f=$(mktemp) && n=$(mktemp -du) && echo mktemp -d
  `,
});
