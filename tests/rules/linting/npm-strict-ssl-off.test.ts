import { npmStrictSslOff } from '../../../src/checker/rules/linting/npm-strict-ssl-off.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(npmStrictSslOff, {
  'the flag is given': dockerfile`
    FROM node:24-trixie-slim
    RUN npm config set ⟦strict-ssl⟧ false
  `,
  'another spelling or place': dockerfile`
    FROM node:24-trixie-slim
    RUN npm ci ⟦--strict-ssl=false⟧
  `,
  'every stage is looked at': dockerfile`
    FROM node:24-trixie-slim AS build
    RUN npm config set ⟦strict-ssl⟧ false
    FROM node:24-trixie-slim
  `,
  'in the script of a heredoc': dockerfile`
    FROM node:24-trixie-slim
    RUN <<EOF
    set -e
    npm config set ⟦strict-ssl⟧ false
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from node:24-trixie-slim
    onbuild run sudo npm config set ⟦strict-ssl⟧ false
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM node:24-trixie-slim\r\nRUN true && `\r\n  npm config set ⟦strict-ssl⟧ false\r\n',
  'without the flag': dockerfile`
    FROM node:24-trixie-slim
    RUN npm config set strict-ssl true
  `,
  'another program with such a flag': dockerfile`
    FROM node:24-trixie-slim
    RUN ./tool config set strict-ssl false
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM node:24-trixie-slim
    COPY <<EOF /notes
    npm config set strict-ssl false
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM node:24-trixie-slim
    # npm config set strict-ssl false
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM node:24-trixie-slim
    RUN echo "npm config set strict-ssl false"
  `,
  'Yarn alone, with quotes, and as Yarn 2 spells it': dockerfile`
    FROM debian:13-slim
    RUN yarn config set ⟦"strict-ssl"⟧ false -g
    RUN yarn config set ⟦enableStrictSsl⟧ false
  `,
  'a variable that is not known': dockerfile`
    FROM node:24-trixie-slim
    ARG OPTIONS
    RUN npm $OPTIONS x
  `,
  'in its settings': dockerfile`
    FROM node:24
    RUN echo "⟦strict-ssl=false⟧" >> /root/.npmrc
    RUN printf 'registry=https://example.com\n⟦strict-ssl=false⟧\n' > .npmrc
    COPY <<EOF .npmrc
    ⟦strict-ssl=false⟧
    EOF
    RUN echo "strict-ssl=true" >> /root/.npmrc
  `,
  'said once, with a blank as well': dockerfile`
    FROM node:24
    RUN npm config set -g ⟦strict-ssl=false⟧
    RUN npm ci ⟦--strict-ssl⟧ false
  `,
});
