import { envPythonHttpsVerifyOff } from '../../../src/checker/rules/environment-variables/env-python-https-verify-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envPythonHttpsVerifyOff, {
  'for good, in the image': dockerfile`
    FROM alpine:3.22
    ENV ⟦PYTHONHTTPSVERIFY=0⟧
  `,
  'without an equals sign, and among others': dockerfile`
    FROM alpine:3.22
    ENV ⟦PYTHONHTTPSVERIFY 0⟧
    ENV A=1 ⟦PYTHONHTTPSVERIFY="0"⟧
  `,
  'as ARG, for the build': dockerfile`
    FROM alpine:3.22
    ARG ⟦PYTHONHTTPSVERIFY=0⟧
  `,
  'for one command': dockerfile`
    FROM alpine:3.22
    RUN ⟦PYTHONHTTPSVERIFY=0⟧ fetch && export ⟦PYTHONHTTPSVERIFY=0⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦PYTHONHTTPSVERIFY=0⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦PYTHONHTTPSVERIFY=0⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv ⟦PYTHONHTTPSVERIFY=0⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦PYTHONHTTPSVERIFY=0⟧\n',
  'left on': dockerfile`
    FROM alpine:3.22
    ENV PYTHONHTTPSVERIFY=1
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV MY_PYTHONHTTPSVERIFY=0
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV PYTHONHTTPSVERIFY=$VALUE
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "PYTHONHTTPSVERIFY=0"
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV PYTHONHTTPSVERIFY=0
    EOF
  `,
});
