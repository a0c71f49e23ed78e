import { testStopsBuild } from '../../../src/checker/rules/linting/test-stops-build.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(testStopsBuild, {
  'a whole RUN': dockerfile`
    FROM alpine:3.22
    ARG DEBUG
    RUN ⟦[ -n "$DEBUG" ]⟧ && apk add --no-cache gdb
  `,
  'other spellings of a test, and a platform': dockerfile`
    FROM debian:13-slim
    ARG TARGETARCH
    SHELL ["/bin/bash", "-c"]
    RUN ⟦[[ \${TARGETARCH} == arm64 ]]⟧ && echo arm >> /etc/arch
    RUN ⟦test "$TARGETARCH" = arm64⟧ \
      && echo arm >> /etc/arch \
      && echo done
  `,
  'the last line of several': dockerfile`
    FROM alpine:3.22
    ARG DEBUG
    RUN set -e; apk update; ⟦[ "$DEBUG" = 1 ]⟧ && apk add gdb;
    RUN <<EOF
    [ "$DEBUG" = 2 ] && apk add strace
    ⟦[ "$DEBUG" = 1 ]⟧ && { apk add gdb; apk add file | cat; }
    EOF
  `,
  'lower-case keywords': dockerfile`
    from alpine:3.22
    arg DEBUG=1
    run ⟦[ "$DEBUG" = 1 ]⟧ && apk add gdb
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM alpine:3.22
    ARG DEBUG=1
    RUN ⟦[ "$DEBUG" = 1 ]⟧ && \`
      apk add gdb
  `,
  'something is done where it does not hold': dockerfile`
    FROM alpine:3.22
    ARG DEBUG
    RUN [ -n "$DEBUG" ] && apk add gdb || true
    RUN [ -n "$DEBUG" ] && [ "$DEBUG" = 1 ] || apk del gdb
    RUN if [ -n "$DEBUG" ] && [ "$DEBUG" = 1 ]; then apk add gdb; fi
  `,
  'it is no end of the RUN': dockerfile`
    FROM alpine:3.22
    ARG DEBUG
    RUN [ -n "$DEBUG" ] && apk add gdb; true
    RUN [ -n "$DEBUG" ] && apk add gdb &
    RUN apk update && [ -n "$DEBUG" ] && apk add gdb
    RUN ( [ -n "$DEBUG" ] && apk add gdb ) || true
  `,
  'a test alone is there to stop the build': dockerfile`
    FROM alpine:3.22
    ARG VERSION
    RUN [ -n "$VERSION" ]
    RUN test -n "$VERSION" || exit 1
  `,
  'what a build cannot choose': dockerfile`
    FROM alpine:3.22
    ARG MODE
    ENV MODE=\${MODE:-fast}
    RUN [ "$MODE" = fast ] && touch /fast
    RUN [ -f /etc/os-release ] && cp /etc/os-release /
    RUN [ "$OTHER" = 1 ] && touch /other
    RUN [ "$LATER" = 1 ] && touch /later
    ARG LATER
  `,
});
