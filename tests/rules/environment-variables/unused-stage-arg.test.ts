import { unusedStageArg } from '../../../src/checker/rules/environment-variables/unused-stage-arg.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unusedStageArg, {
  'nothing below names it': dockerfile`
    FROM alpine:3.22
    ARG ⟦REVISION⟧
    COPY app /app
  `,
  'below what it was meant for': dockerfile`
    FROM alpine:3.22
    RUN echo $VERSION
    ARG ⟦VERSION=1⟧
    CMD ["/app"]
  `,
  'in another stage than the one that uses it': dockerfile`
    FROM alpine:3.22 AS build
    ARG ⟦TARGETARCH⟧
    COPY app /app
    FROM alpine:3.22
    RUN echo hello
  `,
  'one of two': dockerfile`
    FROM alpine:3.22
    ARG A=1 ⟦B=2⟧
    LABEL a=$A
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\narg ⟦a⟧\r\ncopy b /b\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nARG `\n  ⟦A⟧\n',
  'a RUN may read it': dockerfile`
    FROM alpine:3.22
    ARG DEBIAN_FRONTEND=noninteractive
    RUN ./setup
  `,
  'a RUN of a stage that continues': dockerfile`
    FROM alpine:3.22 AS base
    ARG NODE_ENV
    FROM base AS next
    FROM next
    RUN ./setup
  `,
  'an instruction names it': dockerfile`
    FROM alpine:3.22
    ARG REVISION
    ARG PORT
    LABEL org.opencontainers.image.revision=\${REVISION:-none}
    EXPOSE $PORT
  `,
  'a heredoc that COPY fills in': dockerfile`
    FROM alpine:3.22
    ARG REVISION
    COPY <<EOF /revision
    $REVISION
    EOF
  `,
  'what the builder reads itself': dockerfile`
    FROM alpine:3.22
    ARG HTTP_PROXY
    ARG SOURCE_DATE_EPOCH
    ARG BUILDKIT_SBOM_SCAN_STAGE=true
  `,
  'before the first FROM': dockerfile`
    ARG VERSION=3.22
    FROM alpine:3.22
  `,
});
