import { envNodeTlsOff } from '../../../src/checker/rules/environment-variables/env-node-tls-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envNodeTlsOff, {
  'for good, in the image': dockerfile`
    FROM alpine:3.22
    ENV ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧
  `,
  'without an equals sign, and among others': dockerfile`
    FROM alpine:3.22
    ENV ⟦NODE_TLS_REJECT_UNAUTHORIZED 0⟧
    ENV A=1 ⟦NODE_TLS_REJECT_UNAUTHORIZED="0"⟧
  `,
  'as ARG, for the build': dockerfile`
    FROM alpine:3.22
    ARG ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧
  `,
  'for one command': dockerfile`
    FROM alpine:3.22
    RUN ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧ fetch && export ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧\n',
  'left on': dockerfile`
    FROM alpine:3.22
    ENV NODE_TLS_REJECT_UNAUTHORIZED=1
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV MY_NODE_TLS_REJECT_UNAUTHORIZED=0
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV NODE_TLS_REJECT_UNAUTHORIZED=$VALUE
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "NODE_TLS_REJECT_UNAUTHORIZED=0"
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV NODE_TLS_REJECT_UNAUTHORIZED=0
    EOF
  `,
});
