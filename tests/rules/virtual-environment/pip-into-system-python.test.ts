import { pipIntoSystemPython } from '../../../src/checker/rules/virtual-environment/pip-into-system-python.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipIntoSystemPython, {
  'the final stage has stages to take from, and installs all the same': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN ⟦pip install⟧ -r requirements.txt
  `,
  'a stage that the final one continues counts as well': dockerfile`
    FROM golang:1.27 AS tools
    FROM debian:13 AS base
    RUN ⟦python3 -m pip install⟧ flask==3.1.2
    FROM base
    COPY --from=tools /tool /tool
  `,
  'one stage alone is a choice': dockerfile`
    FROM python:3.13-slim
    RUN pip install -r requirements.txt
  `,
  'a build stage may install where it likes': dockerfile`
    FROM python:3.13 AS build
    RUN pip install --target=/deps -r requirements.txt && pip install build==1.3.0
    FROM python:3.13-slim
    COPY --from=build /deps /deps
  `,
  'a virtual environment on PATH is isolated': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    RUN python -m venv /env
    ENV PATH="/env/bin:$PATH"
    RUN pip install -r requirements.txt
    COPY --from=assets /app /app
  `,
  'so is one called by its path, activated, or named by VIRTUAL_ENV': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN /opt/app/bin/pip install -r requirements.txt
    RUN . /opt/app/bin/activate && pip install -r requirements.txt
    ENV VIRTUAL_ENV=/opt/app
    RUN uv pip install -r requirements.txt
  `,
  'wheels from another stage are only unpacked': dockerfile`
    FROM python:3.13 AS build
    RUN pip wheel -w /wheels -r requirements.txt
    FROM python:3.13-slim
    COPY --from=build /wheels /wheels
    RUN pip install --no-index --find-links=/wheels app==1.0 && pip install /wheels/*
  `,
  'pip itself is no dependency': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN pip install --upgrade pip setuptools
  `,
  'an unknown base may have an environment': dockerfile`
    FROM node:22 AS assets
    FROM registry.example/team/python-base:1
    COPY --from=assets /app /app
    RUN pip install -r requirements.txt
  `,
  'a copy from an image makes no stages': dockerfile`
    FROM python:3.13-slim
    COPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /bin/
    RUN pip install -r requirements.txt
  `,
  'a variable may hold anything': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN pip install $PIP_FLAGS -r requirements.txt
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    COPY <<EOF /install.sh
    pip install flask
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22 as a\r\nfrom python:3.13\r\ncopy --from=a /a /a\r\nrun ⟦pip install⟧ -r r.txt\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN pip install `\n  flask==3.1.2\n',
  'what conda, Poetry, Pipenv or uv runs has an environment': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN conda run -n app pip install flask && micromamba run -n app python -m pip install flask
    RUN poetry run pip install flask && pipenv run pip install flask && uv run --no-sync pip install flask
  `,
  'a module attached to its flag': dockerfile`
    FROM node:22 AS assets
    FROM python:3.13-slim
    COPY --from=assets /app /app
    RUN ⟦python -mpip install⟧ flask && ⟦python -Im pip install⟧ flask
  `,
});
