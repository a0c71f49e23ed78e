import { samePythonMinor } from '../../../src/checker/rules/virtual-environment/same-python-minor.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(samePythonMinor, {
  'packages of one minor version are not found by another': dockerfile`
    FROM python:3.14-slim AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build ⟦/opt/venv⟧ /opt/venv
  `,
  'distroless has the Python of its Debian': dockerfile`
    FROM python:3.11-slim-bookworm AS build
    RUN python -m venv /opt/venv
    FROM gcr.io/distroless/python3-debian13:nonroot
    COPY --from=build ⟦/opt/venv⟧ /opt/venv
  `,
  'site-packages say which version they are of': dockerfile`
    FROM python:3.12 AS build
    FROM python:3.13-slim
    COPY --from=build ⟦/usr/local/lib/python3.12/site-packages⟧ /usr/local/lib/python3.12/site-packages
  `,
  'the same minor version is enough': dockerfile`
    FROM python:3.13.5-trixie AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
  `,
  'an ARG used twice is the same twice': dockerfile`
    ARG PYTHON=3.13
    FROM python:\${PYTHON} AS build
    RUN python -m venv /opt/venv
    FROM python:\${PYTHON}-slim
    COPY --from=build /opt/venv /opt/venv
  `,
  'a version that is not named is unknown': dockerfile`
    FROM python:3 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
  `,
  'an image we do not know may have any': dockerfile`
    FROM python:3.12 AS build
    RUN python -m venv /opt/venv
    FROM registry.example/base:1
    COPY --from=build /opt/venv /opt/venv
  `,
  'other files are of no version': dockerfile`
    FROM python:3.12 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /app/static /app/static
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13-slim
    COPY <<EOF /Dockerfile
    FROM python:3.12 AS build
    COPY --from=build /opt/venv /opt/venv
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.12 as b\r\nfrom python:3.13\r\ncopy --from=b ⟦/venv⟧ /venv\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13 AS b\nFROM python:3.13\nCOPY --from=b `\n  /venv /venv\n',
});
