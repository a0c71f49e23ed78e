import { finalStageContinuesBuilder } from '../../../src/checker/rules/multi-stage-builds/final-stage-continues-builder.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(finalStageContinuesBuilder, {
  'nothing is left behind': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM ⟦build⟧
    CMD ["/app"]
  `,
  'at any distance': dockerfile`
    FROM node:24 AS compile
    RUN npm run build
    FROM compile AS slim
    RUN rm -rf src
    FROM ⟦slim⟧
    CMD ["node", "dist/server.js"]
  `,
  'build tools that were installed there': dockerfile`
    FROM debian:13 AS compile
    RUN apt-get install -y build-essential
    FROM ⟦compile⟧ AS final
    ENTRYPOINT ["app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as compile\r\nrun go build .\r\nfrom ⟦compile⟧\r\ncmd ["/app"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS compile\nRUN go build .\nFROM `\n  ⟦compile⟧\nCMD ["/app"]\n',
  'a fresh base': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM alpine:3.22
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'a common base in which nothing is built': dockerfile`
    FROM python:3.13-slim AS base
    ENV PYTHONUNBUFFERED=1
    FROM base AS build
    RUN make
    FROM base
    COPY --from=build /app /app
    CMD ["python", "app.py"]
  `,
  'a stage for development': dockerfile`
    FROM golang:1.27 AS compile
    RUN go build .
    FROM compile AS dev
    CMD ["air"]
  `,
  'no command of its own': dockerfile`
    FROM golang:1.27 AS compile
    RUN go build .
    FROM compile
    RUN go test ./...
  `,
  'one stage alone is the business of prefer-multi-stage': dockerfile`
    FROM golang:1.27
    RUN go build -o /app .
    CMD ["/app"]
  `,
  'an image of that name': dockerfile`
    FROM golang:1.27 AS compile
    RUN go build .
    FROM team/compile
    CMD ["/app"]
  `,
  'a base that a variable names': dockerfile`
    ARG BASE
    FROM golang:1.27 AS compile
    RUN go build .
    FROM $BASE
    CMD ["/app"]
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13 AS base
    COPY <<EOF /build.sh
    make
    EOF
    FROM base
    CMD ["/app"]
  `,
});
