import { envGitSslNoVerify } from '../../../src/checker/rules/environment-variables/env-git-ssl-no-verify.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envGitSslNoVerify, {
  'in a trigger': dockerfile`
    FROM alpine:3.22
    ONBUILD RUN ⟦GIT_SSL_NO_VERIFY=1⟧ git fetch
  `,
  'for good, in the image': dockerfile`
    FROM alpine:3.22
    ENV ⟦GIT_SSL_NO_VERIFY=1⟧
  `,
  'without an equals sign, and among others': dockerfile`
    FROM alpine:3.22
    ENV ⟦GIT_SSL_NO_VERIFY 1⟧
    ENV A=1 ⟦GIT_SSL_NO_VERIFY="1"⟧
  `,
  'as ARG, for the build': dockerfile`
    FROM alpine:3.22
    ARG ⟦GIT_SSL_NO_VERIFY=1⟧
  `,
  'for one command': dockerfile`
    FROM alpine:3.22
    RUN ⟦GIT_SSL_NO_VERIFY=1⟧ fetch && export ⟦GIT_SSL_NO_VERIFY=1⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦GIT_SSL_NO_VERIFY=1⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦GIT_SSL_NO_VERIFY=1⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv ⟦GIT_SSL_NO_VERIFY=1⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦GIT_SSL_NO_VERIFY=1⟧\n',
  'left on': dockerfile`
    FROM alpine:3.22
    ENV GIT_SSL_NO_VERIFY=
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV MY_GIT_SSL_NO_VERIFY=1
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV GIT_SSL_NO_VERIFY=$VALUE
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "GIT_SSL_NO_VERIFY=1"
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV GIT_SSL_NO_VERIFY=1
    EOF
  `,
});
