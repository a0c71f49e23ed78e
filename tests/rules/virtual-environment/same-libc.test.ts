import { sameLibc } from '../../../src/checker/rules/virtual-environment/same-libc.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sameLibc, {
  'musl cannot load what was built on glibc': dockerfile`
    FROM python:3.13-slim AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-alpine
    COPY --from=build ⟦/opt/venv⟧ /opt/venv
  `,
  'nor the other way round': dockerfile`
    FROM python:3.13-alpine AS build
    RUN python -m venv /opt/venv
    FROM gcr.io/distroless/python3-debian13:nonroot
    COPY --from=build ⟦/opt/venv⟧ /opt/venv
  `,
  'the same library on two distributions is the same': dockerfile`
    FROM python:3.13-bookworm AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim-trixie
    COPY --from=build /opt/venv /opt/venv
  `,
  'an image we do not know may have either': dockerfile`
    FROM registry.example/build:1 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-alpine
    COPY --from=build /opt/venv /opt/venv
  `,
  'a variable may hold either': dockerfile`
    ARG VARIANT
    FROM python:3.13-\${VARIANT} AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-alpine
    COPY --from=build /opt/venv /opt/venv
  `,
  'other files are of no library': dockerfile`
    FROM node:22-slim AS build
    FROM python:3.13-alpine
    COPY --from=build /app/dist /app/static
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13-alpine
    COPY <<EOF /Dockerfile
    COPY --from=build /opt/venv /opt/venv
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13 as b\r\nfrom python:3.13-alpine\r\ncopy --from=b ⟦/venv⟧ /venv\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13 AS b\nFROM python:3.13-slim\nCOPY --from=b `\n  /venv /venv\n',
});
