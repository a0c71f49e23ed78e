import { frozenLockfile } from '../../../src/checker/rules/caching-dependencies/frozen-lockfile.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(frozenLockfile, {
  'each of the three': dockerfile`
    FROM node:24
    COPY package.json yarn.lock pnpm-lock.yaml ./
    RUN ⟦yarn⟧ && ⟦yarn install⟧ --production
    RUN ⟦pnpm install⟧ --prod
    FROM oven/bun:1
    COPY package.json bun.lock* ./
    RUN ⟦bun install⟧ --production
  `,
  'copied in a stage it continues': dockerfile`
    FROM node:24 AS base
    COPY yarn.lock package.json ./
    FROM base
    RUN ⟦yarn install⟧
  `,
  'mounted instead of copied': dockerfile`
    FROM node:24
    RUN --mount=type=bind,source=pnpm-lock.yaml,target=pnpm-lock.yaml ⟦pnpm i⟧
  `,
  'exec form': dockerfile`
    FROM node:24
    COPY package.json yarn.lock ./
    RUN [⟦"yarn", "install"⟧]
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:24\r\ncopy yarn.lock .\r\nrun ⟦yarn install⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:24\nCOPY yarn.lock .\nRUN ⟦yarn `\n  install⟧\n',
  'frozen it is': dockerfile`
    FROM node:24
    COPY package.json yarn.lock pnpm-lock.yaml bun.lock ./
    RUN yarn install --frozen-lockfile && yarn --immutable
    RUN pnpm install --frozen-lockfile
    RUN bun install --frozen-lockfile && bun ci
  `,
  'no lock file is known to be there': dockerfile`
    FROM node:24
    COPY package.json ./
    RUN yarn install
    COPY . .
    RUN pnpm install
  `,
  'the lock file of another manager': dockerfile`
    FROM node:24
    COPY package.json package-lock.json ./
    RUN yarn install
  `,
  'it comes later': dockerfile`
    FROM node:24
    RUN yarn install
    COPY yarn.lock ./
  `,
  'packages by name': dockerfile`
    FROM node:24
    COPY yarn.lock ./
    RUN yarn add express@5 && pnpm add express@5 && yarn global add serve@14
  `,
  'CI freezes it': dockerfile`
    FROM node:24
    ENV CI=true
    COPY pnpm-lock.yaml ./
    RUN pnpm install
    FROM node:24
    COPY pnpm-lock.yaml ./
    RUN CI=1 pnpm install
  `,
  'flags from a variable': dockerfile`
    FROM node:24
    ARG FLAGS
    COPY yarn.lock ./
    RUN yarn install $FLAGS
  `,
  'other scripts': dockerfile`
    FROM node:24
    COPY yarn.lock ./
    RUN yarn build && yarn --version && yarn run install-hooks
  `,
});
