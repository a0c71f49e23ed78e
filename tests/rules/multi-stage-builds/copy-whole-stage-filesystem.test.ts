import { copyWholeStageFilesystem } from '../../../src/checker/rules/multi-stage-builds/copy-whole-stage-filesystem.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyWholeStageFilesystem, {
  'everything over everything': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    COPY --from=a ⟦/⟧ /
  `,
  'quotes change nothing': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    COPY --from=a [⟦"/"⟧, "/"]
  `,
  'a name that is neither a stage nor looks like an image': dockerfile`
    FROM debian:13
    COPY --from=build ⟦/⟧ /
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22 as a\r\nrun make\r\nfrom debian:13\r\ncopy --from=a ⟦/⟧ /\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22 AS a\nRUN make\nFROM debian:13\nCOPY --from=a `\n  ⟦/⟧ /\n',
  'a variable that is known': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    ENV ROOT=/
    COPY --from=a ⟦$ROOT⟧ /
  `,
  'one file into the root': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    COPY --from=a /app /
  `,
  'a folder that holds a root file system': dockerfile`
    FROM alpine:3.22 AS a
    FROM scratch
    COPY --from=a /rootfs/ /
  `,
  'everything into a folder': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    COPY --from=a / /rootfs
  `,
  'an image made to be laid over others, or a stage that is but its name': dockerfile`
    FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx
    FROM debian:13
    COPY --from=xx / /
    COPY --from=example/tools:2 / /
  `,
  'the build context is not another stage': dockerfile`
    FROM debian:13
    COPY / /
  `,
  'a variable that cannot be known': dockerfile`
    FROM alpine:3.22 AS a
    RUN make
    FROM debian:13
    ARG ROOT
    COPY --from=a $ROOT /
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    COPY --from=a / /
    EOF
  `,
  'what was gathered in an empty stage': dockerfile`
    FROM alpine:3.22 AS build
    RUN make
    FROM scratch AS files
    COPY --from=build /out/app /usr/bin/app
    FROM debian:13
    COPY --from=files / /
  `,
});
