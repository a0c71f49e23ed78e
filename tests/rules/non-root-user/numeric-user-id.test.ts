import { expect, it } from 'vitest';
import { numericUserId } from '../../../src/checker/rules/non-root-user/numeric-user-id.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(numericUserId, {
  'a user of the base image by name': dockerfile`
    FROM node:24
    USER ⟦node⟧
  `,
  'a user nobody knows': dockerfile`
    FROM example.com/app:1
    USER ⟦app:app⟧
  `,
  'of a stage that the final one continues': dockerfile`
    FROM node:24 AS base
    USER ⟦node⟧
    FROM base
  `,
  'lower-case keywords and CRLF change nothing': 'from node:24\r\nuser ⟦node⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM node:24\nUSER `\n  ⟦node⟧\n',
  'a number': dockerfile`
    FROM node:24
    USER 1000:1000
  `,
  'the file makes the user, and Kubernetes still sees a name (hadolint 1240)': dockerfile`
    FROM debian:13
    RUN useradd --uid 10001 app
    USER ⟦app⟧
  `,
  'before the last USER, a user that the file makes': dockerfile`
    FROM debian:13
    RUN useradd app
    USER app
    RUN ./build
    USER 10001
  `,
  'a variable without a default, as hadolint 1222 and 1234 ask': dockerfile`
    FROM debian:13
    ARG APP_UID
    USER \${APP_UID}
  `,
  'a variable that holds a number': dockerfile`
    FROM debian:13
    ENV APP_UID=1000
    USER $APP_UID
  `,
  'in the middle of a stage': dockerfile`
    FROM node:24
    USER ⟦node⟧
    RUN npm ci
    USER 1000
  `,
  'in another stage': dockerfile`
    FROM node:24 AS build
    USER ⟦node⟧
    FROM alpine:3.22
    USER 10001
  `,
  'a stage that continues one which makes the user': dockerfile`
    FROM debian:13 AS base
    RUN useradd app
    FROM base
    USER app
    RUN ./build
    USER 10001
  `,
  'root is the business of last-user-not-root': dockerfile`
    FROM node:24
    USER root
  `,
  'Windows has names alone': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    USER ContainerUser
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM node:24
    USER 1000
    COPY <<EOF /Dockerfile
    USER node
    EOF
  `,
});

it('names a number only where the text settles it', () => {
  const safety = (lines: string) => safetyOf(numericUserId, `FROM node:24\n${lines}\n`);
  for (const lines of [
    'USER node',
    'RUN usermod -aG audio node\nUSER node',
    'RUN groupadd app && useradd -u 1500 app\nUSER app',
    'ENV APP=1500\nRUN useradd -u $APP app\nUSER app',
  ])
    expect(safety(lines)).toBe('safe');
  for (const lines of [
    'ARG UID=10001\nRUN adduser --uid "${UID}" appuser\nUSER appuser',
    'RUN usermod -u 1500 node\nUSER node',
    'RUN sed -i s/1000/1500/ /etc/passwd\nUSER node',
    'COPY passwd /etc/passwd\nUSER node',
    'COPY passwd /etc/\nUSER node',
    'RUN if test -e /a; then useradd -u 5 app; else useradd -u 6 app; fi\nUSER app',
    'RUN useradd -u $APP app || useradd -u 1500 app\nUSER app',
    'RUN id app || useradd -u 1500 app\nUSER app',
  ])
    expect(safety(lines)).toBeUndefined();
});
