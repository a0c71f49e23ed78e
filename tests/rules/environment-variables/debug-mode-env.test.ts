import { debugModeEnv } from '../../../src/checker/rules/environment-variables/debug-mode-env.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(debugModeEnv, {
  'a key in quotes': dockerfile`
    FROM debian:13-slim
    ENV ⟦"DEBUG"="true"⟧
  `,
  'switched on': dockerfile`
    FROM python:3.13
    ENV ⟦FLASK_DEBUG=1⟧
    ENV ⟦DEBUG=true⟧ A=1
  `,
  'by the name of the environment': dockerfile`
    FROM node:24
    ENV ⟦NODE_ENV=development⟧
    ENV ⟦APP_ENVIRONMENT dev⟧
  `,
  Xdebug: dockerfile`
    FROM php:8.4
    ENV ⟦XDEBUG_MODE=debug⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from node:24\r\nenv ⟦DEBUG=1⟧\r\n',
  'a variable that is known': dockerfile`
    FROM node:24
    ARG MODE=development
    ENV ⟦NODE_ENV=$MODE⟧
  `,
  'switched off': dockerfile`
    FROM python:3.13
    ENV FLASK_DEBUG=0 DEBUG=false XDEBUG_MODE=off
  `,
  'another environment': dockerfile`
    FROM node:24
    ENV NODE_ENV=production
  `,
  'a stage for development says so': dockerfile`
    FROM node:24 AS development
    ENV NODE_ENV=development
    FROM node:24
  `,
  'names that only hold the word': dockerfile`
    FROM node:24
    ENV DEBUG_PORT=1 DEBUGGER=1 VIRTUAL_ENV=dev/x
  `,
  'an ARG is gone with the build': dockerfile`
    FROM node:24
    ARG DEBUG=1
  `,
  'a variable that is not': dockerfile`
    FROM node:24
    ARG MODE
    ENV NODE_ENV=$MODE
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM node:24
    COPY <<EOF /Dockerfile
    ENV DEBUG=1
    EOF
  `,
  'a stage that does not ship, and a value that does not last': dockerfile`
    FROM node:24 AS build
    ENV NODE_ENV=development
    FROM node:24 AS base
    ENV APP_ENV=development
    FROM base
    ENV APP_ENV=production
    COPY --from=build /app /app
  `,
});
