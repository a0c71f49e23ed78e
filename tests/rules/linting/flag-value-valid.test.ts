import { flagValueValid } from '../../../src/checker/rules/linting/flag-value-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(flagValueValid, {
  'a value behind a space is none': dockerfile`
    FROM alpine:3.22
    COPY ⟦--chown⟧ app:app a b
    COPY ⟦--from⟧ build /x
  `,
  'a duration has a unit': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=⟦30⟧ CMD true
  `,
  'of those that Go knows': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=⟦1d⟧ --timeout=⟦5sec⟧ CMD true
  `,
  'and is one': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --timeout=⟦soon⟧ --start-period=⟦-⟧ CMD true
  `,
  'and at least a millisecond': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=⟦10us⟧ --timeout=⟦-3s⟧ CMD true
  `,
  'HEALTHCHECK takes no variables': dockerfile`
    FROM alpine:3.22
    ARG EVERY=5s
    HEALTHCHECK --interval=⟦\${EVERY}⟧ CMD true
  `,
  'retries are counted': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --retries=⟦few⟧ CMD true
    HEALTHCHECK --retries=⟦-1⟧ CMD true
    HEALTHCHECK --retries=⟦1.5⟧ CMD true
  `,
  'a switch is true or false': dockerfile`
    FROM alpine:3.22
    COPY --link=⟦yes⟧ a b
    COPY --parents=⟦1⟧ a b
  `,
  'a mode is octal or symbolic': dockerfile`
    FROM alpine:3.22
    COPY --chmod=⟦rwxr-xr-x⟧ a b
    COPY --chmod=⟦689⟧ a b
  `,
  'a network is one of three': dockerfile`
    FROM alpine:3.22
    RUN --network=⟦bridge⟧ true
  `,
  'security is one of two': dockerfile`
    FROM alpine:3.22
    RUN --security=⟦privileged⟧ true
  `,
  'a checksum is a digest': dockerfile`
    FROM alpine:3.22
    ADD --checksum=⟦sha256:abc⟧ https://example.com/x /x
  `,
  'from is a stage or an image': dockerfile`
    FROM alpine:3.22
    COPY --from=⟦^build⟧ a b
    COPY --from=⟦alpine:⟧ a b
  `,
  'from takes no variable': dockerfile`
    ARG BASE=build
    FROM alpine:3.22
    ARG BASE
    COPY --from=⟦$BASE⟧ a b
    COPY --from=⟦\${BASE}⟧ a b
  `,
  'a mode has four digits': dockerfile`
    FROM alpine:3.22
    COPY --chmod=⟦77777⟧ a b
    COPY --chmod=00755 a b
  `,
  'no source is the context': dockerfile`
    FROM alpine:3.22
    COPY --from= a b
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nhealthcheck --interval=⟦5⟧ cmd true\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY `\n  ⟦--chown⟧ `\n  a b\n',
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY --link=⟦on⟧ a b
  `,
  'durations of every form': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=2h --start-interval=500ms CMD true
    HEALTHCHECK --interval="30s" CMD true
  `,
  'zero has a rule of its own': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=0s --retries=0 CMD true
  `,
  'switches of every form': dockerfile`
    FROM alpine:3.22
    COPY --link a b
    COPY --link=true a b
    COPY --link=False a b
  `,
  'modes of every form': dockerfile`
    FROM alpine:3.22
    COPY --chmod=644 a b
    COPY --chmod=0755 a b
    COPY --chmod=u=rwX,go=rX a b
    COPY --chmod=+x a b
  `,
  'variables are unknown': dockerfile`
    FROM alpine:3.22
    ARG MODE
    COPY --chmod=\${MODE} --chown=\${MODE} a b
    ADD --checksum=\${MODE} https://example.com/x /x
  `,
  'but for those that are not filled in': dockerfile`
    FROM alpine:3.22
    ARG MODE=none
    RUN --network=⟦\${MODE}⟧ true
    RUN --network=⟦\${NET:-host}⟧ true
    RUN --security=⟦$MODE⟧ true
    RUN --network="none" true
  `,
  'stages, numbers, images and contexts': dockerfile`
    FROM alpine:3.22 AS Build
    FROM alpine:3.22
    COPY --from=Build a b
    COPY --from=0 a b
    COPY --from=ghcr.io/a/b:1 a b
    COPY --from=⟦My-Context⟧ a b
  `,
  'a commit of a Git repository': dockerfile`
    FROM alpine:3.22
    ADD --checksum=24eb4c1 https://github.com/moby/buildkit.git /x
  `,
  'platforms of every form': dockerfile`
    FROM --platform=$BUILDPLATFORM alpine:3.22 AS a
    FROM --platform=linux/arm/v7 alpine:3.22 AS b
    FROM --platform=amd64 alpine:3.22
  `,
  'an unknown flag has a rule of its own': dockerfile`
    FROM alpine:3.22
    COPY --own a b
  `,
  'HEALTHCHECK NONE passes over its flags': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --timeout=5 NONE
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    HEALTHCHECK --interval=5 CMD true
    EOF
  `,
  'a platform of too many parts, or of one that nobody knows': dockerfile`
    FROM --platform=⟦linux/arm/v7/x⟧ alpine:3.22 AS a
    FROM --platform=⟦foo⟧ alpine:3.22 AS b
    FROM --platform=arm64 alpine:3.22 AS c
    FROM --platform=windows(10.0.17763)/amd64 alpine:3.22 AS d
    FROM --platform=linux/arm/v7 alpine:3.22
  `,
  'more than Docker can count': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --retries=⟦2147483648⟧ CMD true
    HEALTHCHECK --retries=2147483647 CMD true
  `,
  'an empty value is none': dockerfile`
    FROM --platform= alpine:3.22
    ADD --checksum= https://example.com/a /b
    ADD --checksum=\${SUM} https://example.com/a /b
  `,
  'a platform of which a variable leaves nothing': dockerfile`
    FROM --platform=⟦$PLATFORM⟧ alpine:3.22
  `,
});
