import { envDefaultWithoutArg } from '../../../src/checker/rules/environment-variables/env-default-without-arg.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envDefaultWithoutArg, {
  'no build argument reaches it': dockerfile`
    FROM alpine:3.22
    ENV APP_PORT=⟦\${APP_PORT:-8080}⟧
  `,
  'without the colon, and in the older form': dockerfile`
    FROM alpine:3.22
    ENV APP_PORT ⟦\${APP_PORT-8080}⟧
  `,
  'each of several pairs': dockerfile`
    FROM alpine:3.22
    ENV HOST=⟦\${HOST:-0.0.0.0}⟧ \
        PORT=⟦\${PORT:-80}⟧
  `,
  'other instructions, where the base image surely does not set it': dockerfile`
    FROM alpine:3.22
    LABEL org.opencontainers.image.version=⟦\${VERSION:-dev}⟧
    USER ⟦\${APP_UID:-10001}⟧
  `,
  'of a base image nobody knows, only what sets itself': dockerfile`
    FROM registry.example.com/base:1
    ENV PORT=⟦\${PORT:-80}⟧
    ENV HOST=\${BASE_HOST:-localhost}
    WORKDIR \${APP_HOME:-/srv}
  `,
  'of an ARG before the first FROM, undefined-variable speaks': dockerfile`
    ARG PORT
    FROM alpine:3.22
    ENV PORT=\${PORT:-80}
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv A=⟦${A:-b}⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nENV A=⟦${A:-b}⟧ `\n  B=c\n',
  'the ARG is there': dockerfile`
    FROM alpine:3.22
    ARG PORT
    ENV PORT=\${PORT:-80}
  `,
  'so is an ENV, in the stage it continues too': dockerfile`
    FROM alpine:3.22 AS base
    ENV PORT=80
    FROM base
    ENV PORT=\${PORT:-8080}
  `,
  'the base image sets it': dockerfile`
    FROM python:3.13
    ENV PYTHON_VERSION=\${PYTHON_VERSION:-3.13}
  `,
  'lists of folders, which a base may have begun': dockerfile`
    FROM alpine:3.22
    ENV PYTHONPATH=\${PYTHONPATH:-/app}
  `,
  'what is there in every build': dockerfile`
    FROM alpine:3.22
    ENV HTTP_PROXY=\${HTTP_PROXY:-}
  `,
  'a shell fills in its own': dockerfile`
    FROM alpine:3.22
    RUN echo \${PORT:-80}
    CMD exec server --port \${PORT:-80}
  `,
  'other operators': dockerfile`
    FROM alpine:3.22
    ENV A=\${A:+b} B=\${B:?c}
  `,
  'a heredoc that only writes a file': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /etc/app.conf
    ENV A=\${A:-b}
    EOF
  `,
});
