import { preferSlimBase } from '../../../src/checker/rules/distroless/prefer-slim-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferSlimBase, {
  'what another stage has built': dockerfile`
    FROM node:24-trixie AS build
    RUN npm ci
    FROM ⟦node:24-trixie⟧
    COPY --from=build /app /app
    RUN useradd --uid 10001 app && mkdir /data
    CMD ["node", "/app/server.js"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4 as build\r\nrun make\r\nfrom ⟦ruby:3.4⟧\r\ncopy --from=build /a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13 AS build\nRUN make\nFROM `\n  ⟦python:3.13⟧\nCOPY --from=build /a /a\n',
  'slim, or another system': dockerfile`
    FROM python:3.13 AS build
    RUN make
    FROM python:3.13-slim AS one
    COPY --from=build /a /a
    FROM python:3.13-alpine
    COPY --from=build /a /a
    COPY --from=one /b /b
  `,
  'a stage of its own, which may want the tools': dockerfile`
    FROM python:3.13
    COPY . /app
    CMD ["python", "/app/main.py"]
  `,
  'a RUN that may want them': dockerfile`
    FROM python:3.13 AS build
    RUN make
    FROM python:3.13
    COPY --from=build /wheels /wheels
    RUN pip install /wheels/*.whl
  `,
  'a heredoc nobody here can read': dockerfile`
    FROM python:3.13 AS build
    RUN make
    FROM python:3.13
    COPY --from=build /a /a
    RUN <<EOF python3
    print("hello")
    EOF
  `,
  'a health check with one of them': dockerfile`
    FROM python:3.13 AS build
    RUN make
    FROM python:3.13
    COPY --from=build /a /a
    HEALTHCHECK CMD curl -f http://localhost:8000/
    CMD ["python", "/a"]
  `,
  'an image of somebody else, or one that cannot be known': dockerfile`
    ARG BASE
    FROM python:3.13 AS build
    RUN make
    FROM \${BASE} AS one
    COPY --from=build /a /a
    FROM example/python:3.13
    COPY --from=build /a /a
    COPY --from=one /b /b
  `,
});
