import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { dockerignoreClutter } from '../../../src/checker/rules/dockerignore/dockerignore-clutter.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dockerignoreClutter, {
  'the history, in every project': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY ⟦.⟧ /app
    `,
    dockerignore: '.env\n',
  },
  'node_modules, where the tools of Node are at work': {
    dockerfile: dockerfile`
      from node:24-alpine as deps
      run npm ci
      FROM alpine:3.22
      copy ⟦.⟧ /app
    `,
    dockerignore: '.git\r\n',
  },
  'a virtual environment, where pip is': {
    dockerfile: dockerfile`
      FROM debian:12
      RUN pip install -r requirements.txt
      COPY ⟦.⟧ /app
    `,
    dockerignore: '.git\n',
  },
  'node_modules matter to Node only': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY . /app
    `,
    dockerignore: '.git\n',
  },
  'all of it is left out': {
    dockerfile: dockerfile`
      FROM python:3.13-slim-trixie
      COPY . /app
    `,
    dockerignore: '.git\n.venv\n**/__pycache__\n',
  },
  'an allow-list': {
    dockerfile: dockerfile`
      FROM node:24
      COPY . /app
    `,
    dockerignore: '*\n!src\n',
  },
  'an exception is a decision': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY . /app
    `,
    dockerignore: '.*\n!.git\n',
  },
  'a build stage, a heredoc, no ignore file': dockerfile`
    FROM alpine:3.22 AS build
    COPY . .
    FROM alpine:3.22
    COPY <<EOF /x
    COPY . .
    EOF
    COPY . .
  `,
});

it('speaks of one name as of one', () => {
  const message = (dockerignore: string) =>
    check('FROM node:24\nCOPY . /app\nRUN npm ci\n', { rules: [dockerignoreClutter], dockerignore })
      .findings[0]?.message;
  expect(message('node_modules\n')).toBe(
    'The .dockerignore has no line for .git, so COPY takes it along if it is there.',
  );
  expect(message('dist\n')).toBe(
    'The .dockerignore has no line for .git, node_modules, so COPY takes them along if they are there.',
  );
});
