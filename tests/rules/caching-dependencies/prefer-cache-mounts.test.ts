import { preferCacheMounts } from '../../../src/checker/rules/caching-dependencies/prefer-cache-mounts.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferCacheMounts, {
  'a changed lock file downloads everything again': dockerfile`
    FROM python:3.13
    RUN ⟦pip install⟧ -r requirements.txt
  `,
  'managers of the system do, too': dockerfile`
    FROM debian:13 AS build
    RUN apt-get update && ⟦apt-get install⟧ -y curl
    FROM alpine:3.22
    RUN ⟦apk add⟧ --no-cache curl
  `,
  'compilers keep what they compile': dockerfile`
    FROM golang:1.27
    RUN ⟦go build⟧ ./...
    FROM rust:1.90
    RUN ⟦cargo build⟧ --release
  `,
  'apt has two folders': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && ⟦apt-get install⟧ -y curl
  `,
  'a mount is what is wanted': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
    RUN --mount=type=cache,target=/root/.npm npm ci
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get install -y curl
  `,
  'in the home of another user as well': dockerfile`
    FROM node:22
    USER node
    RUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci
  `,
  'what lies here is not downloaded': dockerfile`
    FROM golang:1.27
    RUN go run ./cmd/gen && apt-get install -y ./app.deb
  `,
  'exec form has its reasons': dockerfile`
    FROM node:22
    RUN ["npm", "ci"]
  `,
  'a stage for development may be slow': dockerfile`
    FROM node:22 AS dev
    RUN npm install
  `,
  'other commands download nothing': dockerfile`
    FROM node:22
    RUN npm run build && pip list && cargo test
  `,
  'a subcommand in a variable is unknown': dockerfile`
    FROM node:22
    ARG COMMAND
    RUN npm $COMMAND
  `,
  'a heredoc is a script': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/root/.npm <<EOF
    npm ci
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:22\r\nrun ⟦npm ci⟧ \\\r\n  --omit=dev\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:22\nRUN --mount=type=cache,target=/root/.npm `\n  npm ci\n',
});
