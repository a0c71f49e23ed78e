import { npmCacheCleanForce } from '../../../src/checker/rules/caching-dependencies/npm-cache-clean-force.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(npmCacheCleanForce, {
  'without --force npm refuses': dockerfile`
    FROM node:22
    RUN npm ci && ⟦npm cache clean⟧
  `,
  'in every stage, by any of its names': dockerfile`
    FROM node:22 AS build
    RUN ⟦npm cache clear⟧
    FROM node:22
    RUN <<EOF
    ⟦npm cache rm⟧
    EOF
  `,
  'with it npm does': dockerfile`
    FROM node:22
    RUN npm cache clean --force && npm --force cache clean && npm cache clean -f
  `,
  'one key may be removed without': dockerfile`
    FROM node:22
    RUN npm cache clean make-fetch-happen:request-cache:x
  `,
  'to verify is not to clean': dockerfile`
    FROM node:22
    RUN npm cache verify && npm cache ls
  `,
  'Yarn needs no force': dockerfile`
    FROM node:22
    RUN yarn cache clean
  `,
  'the words are elsewhere': dockerfile`
    FROM node:22
    RUN echo npm cache clean
  `,
  'flags in a variable are unknown': dockerfile`
    FROM node:22
    ARG FLAGS
    RUN npm cache clean $FLAGS
  `,
  'lower-case keywords and CRLF change nothing': 'from node:22\r\nrun ⟦npm cache clean⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nRUN npm cache clean `\n  --force\n',
});
