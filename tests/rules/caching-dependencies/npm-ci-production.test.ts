import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { npmCiProduction } from '../../../src/checker/rules/caching-dependencies/npm-ci-production.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(npmCiProduction, {
  'npm install may resolve anew': dockerfile`
    FROM node:22
    COPY package.json package-lock.json ./
    RUN ⟦npm install⟧
  `,
  'every stage is looked at, a heredoc as well': dockerfile`
    FROM node:22 AS build
    RUN ⟦npm i⟧ --no-audit
    FROM node:22
    RUN <<EOF
    ⟦npm install⟧
    EOF
  `,
  'npm ci installs what the lock file says': dockerfile`
    FROM node:22
    RUN npm ci && npm clean-install
  `,
  'a package on the command line is added': dockerfile`
    FROM node:22
    RUN npm install --global serve@14.2.5
  `,
  'an install for production leaves out what is for development': dockerfile`
    FROM node:22
    RUN npm install --production && npm install --omit=dev
  `,
  'a lock file that is not wanted cannot be used': dockerfile`
    FROM node:22
    RUN npm install --no-package-lock
  `,
  'Yarn and pnpm have flags of their own': dockerfile`
    FROM node:22
    RUN yarn install && pnpm install
  `,
  'what a variable holds is unknown': dockerfile`
    FROM node:22
    ARG PACKAGES
    RUN npm install $PACKAGES
  `,
  'the words are elsewhere': dockerfile`
    FROM node:22
    RUN npm run install && echo npm install
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nrun ⟦npm install⟧ \\\r\n  --no-audit\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM node:22\nRUN npm `\n  ci\n',
  'what is to follow where npm ci fails': dockerfile`
    FROM node:22-slim
    COPY package*.json ./
    RUN npm ci || ⟦npm install⟧
  `,
});

it('offers npm ci once', () => {
  const fix = (script: string) =>
    check(`FROM node:22-slim\nCOPY package*.json ./\nRUN ${script}\n`, { rules: [npmCiProduction] })
      .findings[0]?.fix?.title;
  expect(fix('npm install')).toBe('Use npm ci');
  expect(fix('npm ci || npm install')).toBeUndefined();
});
