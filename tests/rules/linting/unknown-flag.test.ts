import { unknownFlag } from '../../../src/checker/rules/linting/unknown-flag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unknownFlag, {
  'a slip of the hand': dockerfile`
    FROM alpine:3.22
    COPY ⟦--form⟧=build /x /x
  `,
  'flags are in lower case': dockerfile`
    FROM ⟦--PLATFORM⟧=linux/amd64 alpine:3.22
  `,
  'a flag of another instruction': dockerfile`
    FROM alpine:3.22
    ADD ⟦--from⟧=build /x /x
    COPY ⟦--checksum⟧=sha256:00 x /x
  `,
  'a flag meant for the program': dockerfile`
    FROM alpine:3.22
    CMD ⟦--help⟧
    ENTRYPOINT ⟦--verbose⟧ app
  `,
  'flags of docker run': dockerfile`
    FROM alpine:3.22
    RUN ⟦--rm⟧ ⟦--privileged⟧ true
  `,
  'one hyphen where two belong': dockerfile`
    FROM ⟦-platform⟧=linux/amd64 alpine:3.22 AS build
    FROM alpine:3.22
    COPY ⟦-from⟧=build /a /a
    RUN ⟦-mount⟧=type=cache,target=/x true
  `,
  'words with a hyphen that are no flags': dockerfile`
    FROM alpine:3.22
    COPY -x=1 /a
    CMD -from=1
    RUN -from=1
  `,
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY ⟦--user⟧=1 . /app
  `,
  'HEALTHCHECK has five': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦--intervall⟧=5s CMD true
  `,
  'lower-case keywords, CRLF and a continuation':
    'from alpine:3.22\r\ncopy \\\r\n  ⟦--chwon⟧=1 \\\r\n  a b\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY `\n  ⟦--owner⟧=1 a b\n',
  'every known flag': dockerfile`
    FROM --platform=linux/amd64 alpine:3.22
    COPY --from=x --chown=1 --chmod=644 --link --parents --exclude=a a b
    ADD --keep-git-dir=true --checksum=sha256:00 --unpack=false a b
    RUN --mount=type=cache,target=/c --network=none --security=sandbox --device=x true
    HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s --retries=3 CMD true
  `,
  'flags behind the first word are the program’s': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache curl
    CMD app --help
    HEALTHCHECK CMD curl --fail http://localhost
  `,
  'flags in exec form are strings': dockerfile`
    FROM alpine:3.22
    CMD ["--help"]
  `,
  'two dashes end the flags': dockerfile`
    FROM alpine:3.22
    COPY -- a b
  `,
  'HEALTHCHECK NONE passes over its flags': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --never=1 NONE
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    COPY --form=a b c
    EOF
  `,
  'a variable in a value': dockerfile`
    FROM alpine:3.22
    ARG WHO
    COPY --chown=\${WHO} a b
  `,
  'ARG and STOPSIGNAL pass over theirs': dockerfile`
    FROM alpine:3.22
    ARG --required NAME
    STOPSIGNAL --now SIGTERM
  `,
  'those of ONBUILD, and of what is behind it': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦--now⟧ COPY ⟦--form⟧=a b c
  `,
});
