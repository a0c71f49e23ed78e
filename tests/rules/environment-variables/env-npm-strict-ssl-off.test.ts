import { envNpmStrictSslOff } from '../../../src/checker/rules/environment-variables/env-npm-strict-ssl-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envNpmStrictSslOff, {
  'for good, in the image': dockerfile`
    FROM alpine:3.22
    ENV ⟦NPM_CONFIG_STRICT_SSL=false⟧
  `,
  'without an equals sign, and among others': dockerfile`
    FROM alpine:3.22
    ENV ⟦NPM_CONFIG_STRICT_SSL false⟧
    ENV A=1 ⟦NPM_CONFIG_STRICT_SSL="false"⟧
  `,
  'as ARG, for the build': dockerfile`
    FROM alpine:3.22
    ARG ⟦NPM_CONFIG_STRICT_SSL=false⟧
  `,
  'for one command': dockerfile`
    FROM alpine:3.22
    RUN ⟦NPM_CONFIG_STRICT_SSL=false⟧ fetch && export ⟦NPM_CONFIG_STRICT_SSL=false⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦NPM_CONFIG_STRICT_SSL=false⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦NPM_CONFIG_STRICT_SSL=false⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nenv ⟦NPM_CONFIG_STRICT_SSL=false⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦NPM_CONFIG_STRICT_SSL=false⟧\n',
  'left on': dockerfile`
    FROM alpine:3.22
    ENV NPM_CONFIG_STRICT_SSL=true
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV MY_NPM_CONFIG_STRICT_SSL=false
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG VALUE
    ENV NPM_CONFIG_STRICT_SSL=$VALUE
  `,
  'a text that is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "NPM_CONFIG_STRICT_SSL=false"
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV NPM_CONFIG_STRICT_SSL=false
    EOF
  `,
});
