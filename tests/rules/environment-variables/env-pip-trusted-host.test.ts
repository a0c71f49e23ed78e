import { envPipTrustedHost } from '../../../src/checker/rules/environment-variables/env-pip-trusted-host.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envPipTrustedHost, {
  'for good, in the image': dockerfile`
    FROM alpine:3.22
    ENV ⟦PIP_TRUSTED_HOST=pypi.example.org⟧
  `,
  'without an equals sign, and among others': dockerfile`
    FROM alpine:3.22
    ENV ⟦PIP_TRUSTED_HOST pypi.example.org⟧
    ENV A=1 ⟦PIP_TRUSTED_HOST="pypi.example.org"⟧
  `,
  'as ARG, for the build': dockerfile`
    FROM alpine:3.22
    ARG ⟦PIP_TRUSTED_HOST=pypi.example.org⟧
  `,
  'for one command': dockerfile`
    FROM alpine:3.22
    RUN ⟦PIP_TRUSTED_HOST=pypi.example.org⟧ fetch && export ⟦PIP_TRUSTED_HOST=pypi.example.org⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦PIP_TRUSTED_HOST=pypi.example.org⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦PIP_TRUSTED_HOST=pypi.example.org⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv ⟦PIP_TRUSTED_HOST=pypi.example.org⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦PIP_TRUSTED_HOST=pypi.example.org⟧\n',
  'left on': dockerfile`
    FROM alpine:3.22
    ENV PIP_TRUSTED_HOST=
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV MY_PIP_TRUSTED_HOST=pypi.example.org
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV PIP_TRUSTED_HOST=$VALUE
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "PIP_TRUSTED_HOST=pypi.example.org"
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV PIP_TRUSTED_HOST=pypi.example.org
    EOF
  `,
});
