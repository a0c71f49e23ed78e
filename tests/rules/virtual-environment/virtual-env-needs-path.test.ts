import { virtualEnvNeedsPath } from '../../../src/checker/rules/virtual-environment/virtual-env-needs-path.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(virtualEnvNeedsPath, {
  'the variable alone changes no program': dockerfile`
    FROM python:3.13
    ENV ⟦VIRTUAL_ENV=/opt/venv⟧
    RUN python -m venv $VIRTUAL_ENV
  `,
  'another folder on PATH is another folder': dockerfile`
    FROM python:3.13 AS build
    ENV PYTHONUNBUFFERED=1 ⟦VIRTUAL_ENV=/opt/venv⟧ PATH="/usr/local/app/bin:$PATH"
  `,
  'PATH makes it true': dockerfile`
    FROM python:3.13
    ENV VIRTUAL_ENV=/opt/venv
    ENV PATH="$VIRTUAL_ENV/bin:$PATH"
  `,
  'in one ENV, too': dockerfile`
    FROM python:3.13
    ENV VIRTUAL_ENV=/opt/venv/ PATH="/opt/venv/bin:$PATH"
  `,
  'a stage that continues this one may set it': dockerfile`
    FROM python:3.13 AS base
    ENV VIRTUAL_ENV=/opt/venv
    FROM base
    ENV PATH="/opt/venv/bin:$PATH"
  `,
  'programs may be called by their path': dockerfile`
    FROM python:3.13
    ENV VIRTUAL_ENV=/opt/venv
    CMD ["/opt/venv/bin/python"]
  `,
  'a PATH of unknown parts may hold it': dockerfile`
    FROM python:3.13
    ARG BIN
    ENV VIRTUAL_ENV=/opt/venv PATH="$BIN/bin:$PATH"
  `,
  'an empty value unsets it': dockerfile`
    FROM python:3.13
    ENV VIRTUAL_ENV=
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13
    COPY <<EOF /Dockerfile
    ENV VIRTUAL_ENV=/opt/venv
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nenv ⟦VIRTUAL_ENV=/venv⟧\r\nrun true\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nENV VIRTUAL_ENV=/venv `\n  PATH="/venv/bin:$PATH"\n',
});
