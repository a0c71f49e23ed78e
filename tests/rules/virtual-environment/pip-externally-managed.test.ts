import { pipExternallyManaged } from '../../../src/checker/rules/virtual-environment/pip-externally-managed.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipExternallyManaged, {
  'Debian 12 and later': dockerfile`
    FROM debian:bookworm-slim
    RUN apt-get update && apt-get install -y python3-pip
    RUN ⟦pip3 install⟧ flask
  `,
  'Ubuntu 23.04 and later': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get update && apt-get install -y python3-pip && ⟦python3 -m pip install⟧ flask
  `,
  'Alpine 3.19 and later': dockerfile`
    FROM alpine:3.22.2
    RUN apk add --no-cache py3-pip
    RUN ⟦pip install⟧ flask
  `,
  'an image of a language on such a system': dockerfile`
    FROM node:24-trixie-slim
    RUN apt-get update && apt-get install -y python3-pip
    RUN ⟦pip install⟧ flask
  `,
  'pip comes from the stage below': dockerfile`
    FROM ubuntu:noble AS base
    RUN apt-get update && apt-get install -y python3-pip
    FROM base
    RUN ⟦pip install⟧ --upgrade --user pip
  `,
  'the build stops at the first': dockerfile`
    FROM debian
    RUN apt-get update && apt-get install -y python3-pip
    RUN ⟦pip install⟧ flask
    RUN pip install gunicorn
  `,
  'packages in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    apt-get update
    apt-get install -y python3-pip
    ⟦pip install⟧ flask
    EOF
  `,
  'older releases have no such mark': dockerfile`
    FROM debian:11 AS debian
    RUN apt-get update && apt-get install -y python3-pip && pip install flask
    FROM ubuntu:22.04 AS ubuntu
    RUN apt-get update && apt-get install -y python3-pip && pip install flask
    FROM alpine:3.9
    RUN apk add --no-cache py3-pip && pip install flask
  `,
  'the official Python is its own': dockerfile`
    FROM python:3.13-slim-trixie
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip install flask
  `,
  'a virtual environment on PATH': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip python3-venv
    RUN python3 -m venv /opt/venv
    ENV PATH="/opt/venv/bin:$PATH"
    RUN pip install flask
  `,
  'a virtual environment by its path, or activated': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip python3-venv
    RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install flask
    RUN . /opt/venv/bin/activate && pip install flask
  `,
  'a folder of its own': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip install --target /app/lib flask
  `,
  'the mark is overruled': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip install --break-system-packages flask
  `,
  'the mark is taken away': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN rm /usr/lib/python3.*/EXTERNALLY-MANAGED
    RUN pip install flask
  `,
  'a Python of another origin': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN python3.14 -m pip install flask
  `,
  'no pip of the distribution': dockerfile`
    FROM debian:13
    COPY --from=example.com/python:3 /usr/local /usr/local
    RUN pip install flask
  `,
  'it may fail': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip install flask || true
  `,
  'what only downloads': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip download flask
  `,
  'a release that nobody knows': dockerfile`
    ARG RELEASE
    FROM debian:$RELEASE
    RUN apt-get update && apt-get install -y python3-pip
    RUN pip install flask
  `,
  'lower-case keywords and CRLF':
    'from debian:12\r\nrun apt-get install -y python3-pip && \\\r\n  ⟦pip install⟧ flask\r\n',
  'an environment of Poetry’s': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y python3-pip
    RUN poetry run pip install flask
  `,
});
