import { yarnCacheClean } from '../../../src/checker/rules/caching-dependencies/yarn-cache-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(yarnCacheClean, {
  'a copy of every package stays in the layer': dockerfile`
    FROM node:22
    RUN ⟦yarn install⟧
  `,
  'a stage that the final one continues is shipped as well': dockerfile`
    FROM node:22 AS base
    RUN apt-get update && ⟦yarn install⟧
    FROM base
    RUN echo done
  `,
  'a mount at another folder is another cache': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/var/lib/other ⟦yarn install⟧
  `,
  'cleaning before the install cleans nothing': dockerfile`
    FROM node:22
    RUN yarn cache clean && ⟦yarn install⟧
  `,
  'cleaning behind it is what is wanted': dockerfile`
    FROM node:22
    RUN yarn install && yarn cache clean
  `,
  'so is deleting the folder': dockerfile`
    FROM node:22
    RUN yarn install && rm -rf /root/.cache/yarn
  `,
  'a mount keeps it out of the layer': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/root/.cache/yarn yarn install
    RUN --mount=type=tmpfs,target=/root/.cache/yarn yarn install
  `,
  'a build stage is not shipped': dockerfile`
    FROM node:22 AS build
    RUN yarn install
    FROM nginx:1.29
    COPY --from=build /app/dist /srv
  `,
  'running a script downloads nothing': dockerfile`
    FROM node:22
    RUN yarn run build && yarn --version
  `,
  'a variable may name anything': dockerfile`
    FROM node:22
    ARG COMMAND
    RUN yarn $COMMAND
  `,
  'a heredoc is a script': dockerfile`
    FROM node:22
    RUN <<EOF
    yarn install
    yarn cache clean
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nrun ⟦yarn install⟧ \\\r\n  --ignore-scripts\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nRUN yarn install && `\n  yarn cache clean\n',
});
