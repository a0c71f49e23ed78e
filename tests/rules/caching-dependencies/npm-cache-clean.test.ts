import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { npmCacheClean } from '../../../src/checker/rules/caching-dependencies/npm-cache-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(npmCacheClean, {
  'an image that may be one of Windows': dockerfile`
    FROM example/node-windows:10
    RUN npm install
  `,
  'a copy of every package stays in the layer': dockerfile`
    FROM node:22
    RUN ⟦npm ci⟧
  `,
  'a stage that the final one continues is shipped as well': dockerfile`
    FROM node:22 AS base
    RUN apt-get update && ⟦npm ci⟧
    FROM base
    RUN echo done
  `,
  'a mount at another folder is another cache': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/var/lib/other ⟦npm ci⟧
  `,
  'cleaning before the install cleans nothing': dockerfile`
    FROM node:22
    RUN npm cache clean --force && ⟦npm ci⟧
  `,
  'cleaning behind it is what is wanted': dockerfile`
    FROM node:22
    RUN npm ci && npm cache clean --force
  `,
  'so is deleting the folder': dockerfile`
    FROM node:22
    RUN npm ci && rm -rf /root/.npm
  `,
  'a mount keeps it out of the layer': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/root/.npm npm ci
    RUN --mount=type=tmpfs,target=/root/.npm npm ci
  `,
  'a build stage is not shipped': dockerfile`
    FROM node:22 AS build
    RUN npm ci
    FROM nginx:1.29
    COPY --from=build /app/dist /srv
  `,
  'running a script downloads nothing': dockerfile`
    FROM node:22
    RUN npm run build && npm --version
  `,
  'a variable may name anything': dockerfile`
    FROM node:22
    ARG COMMAND
    RUN npm $COMMAND
  `,
  'a heredoc is a script': dockerfile`
    FROM node:22
    RUN <<EOF
    npm ci
    npm cache clean --force
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nrun ⟦npm ci⟧ \\\r\n  --ignore-scripts\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nRUN npm ci && `\n  npm cache clean --force\n',
});

it('names the folder that the install chooses, and leaves a flag for it alone', () => {
  const text = 'FROM x\nRUN npm ci --cache /c\n';
  const [finding] = check(text, { rules: [npmCacheClean] }).findings;
  expect(finding?.message).toContain(' in /c,');
  expect(finding?.fix).toBeUndefined();
});
