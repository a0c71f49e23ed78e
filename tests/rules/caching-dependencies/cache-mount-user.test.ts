import { cacheMountUser } from '../../../src/checker/rules/caching-dependencies/cache-mount-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cacheMountUser, {
  'the home of root is not that of the user': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=cache,⟦target=/root/.npm⟧ npm ci
  `,
  'another folder belongs to root, too': dockerfile`
    FROM python:3.13 AS base
    USER 1000:1000
    FROM base
    RUN --mount=type=cache,⟦target=/cache⟧ pip install --cache-dir=/cache .
  `,
  'uid says whose it is': dockerfile`
    FROM node:22
    USER 1000
    RUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci
  `,
  'a mode may let everybody in': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=cache,target=/cache,mode=0777 npm ci --cache /cache
  `,
  'before USER it is root who runs': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/root/.npm npm ci
    USER node
  `,
  'back to root is root': dockerfile`
    FROM node:22
    USER node
    USER root
    RUN --mount=type=cache,target=/root/.npm npm ci
  `,
  'sudo is root again': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=cache,target=/var/cache/apt sudo apt-get install -y curl
  `,
  'a base image may have a user we do not know': dockerfile`
    FROM registry.example/base:1
    RUN --mount=type=cache,target=/root/.npm npm ci
  `,
  'a user in a variable is unknown': dockerfile`
    FROM node:22
    ARG APP_USER
    USER $APP_USER
    RUN --mount=type=cache,target=/root/.npm npm ci
  `,
  'a bind mount is another matter': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=bind,target=/src npm ci
  `,
  'a heredoc is a script': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=cache,⟦target=/root/.npm⟧ <<EOF
    npm ci
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nuser node\r\nrun --mount=type=cache,⟦target=/root/.npm⟧ npm ci\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nUSER node\nRUN --mount=type=cache,target=/c,uid=1000 `\n  npm ci\n',
});
