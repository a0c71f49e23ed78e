import { venvSamePath } from '../../../src/checker/rules/virtual-environment/venv-same-path.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(venvSamePath, {
  'scripts name the path they were made at': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /build/venv
    FROM python:3.13-slim
    COPY --from=build /build/venv ⟦/opt/venv⟧
  `,
  'a folder around it moves it as well': dockerfile`
    FROM python:3.13 AS build
    WORKDIR /build
    RUN uv sync --locked
    FROM python:3.13-slim
    WORKDIR /srv
    COPY --from=build /build ⟦.⟧
  `,
  'an environment of a stage that was continued': dockerfile`
    FROM python:3.13 AS base
    RUN virtualenv /venv
    FROM base AS build
    FROM python:3.13-slim
    COPY --from=build /venv/ ⟦/app/venv/⟧
  `,
  'the same path is right': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv/
  `,
  'so is a folder around it at the same path': dockerfile`
    FROM python:3.13 AS build
    WORKDIR /app
    RUN uv sync --locked
    FROM python:3.13-slim
    COPY --from=build /app /app
  `,
  'uv can make one that moves': dockerfile`
    FROM python:3.13 AS build
    RUN uv venv --relocatable /build/venv
    FROM python:3.13-slim
    COPY --from=build /build/venv /opt/venv
  `,
  'packages alone have no scripts': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /build/venv
    FROM python:3.13-slim
    COPY --from=build /build/venv/lib/python3.13/site-packages /usr/lib/python3/dist-packages
  `,
  'other folders may go where they like': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /app /srv
  `,
  'paths in variables are unknown': dockerfile`
    FROM python:3.13 AS build
    ARG VENV
    RUN python -m venv $VENV
    FROM python:3.13-slim
    ARG VENV
    COPY --from=build /opt/venv $VENV
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13 AS build
    RUN <<EOF
    python -m venv /opt/venv
    EOF
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13 as b\r\nrun python -m venv /b\r\nfrom python:3.13\r\ncopy --from=b /b ⟦/c⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13 AS b\nRUN python -m venv /b\nFROM python:3.13\nCOPY --from=b `\n  /b /b\n',
});
