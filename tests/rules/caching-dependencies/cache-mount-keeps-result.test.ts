import { cacheMountKeepsResult } from '../../../src/checker/rules/caching-dependencies/cache-mount-keeps-result.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cacheMountKeepsResult, {
  'what COPY looks for was on a mount': dockerfile`
    FROM rust:1.91 AS build
    WORKDIR /src
    COPY . .
    RUN --mount=type=cache,target=/src/target cargo build --release
    FROM debian:13
    COPY --from=build ⟦/src/target/release/app⟧ /app
  `,
  'a target counts from the working directory': dockerfile`
    FROM rust:1.91 AS base
    WORKDIR /src
    RUN --mount=type=cache,target=target cargo build --release
    FROM base AS build
    FROM debian:13
    COPY --from=build ⟦/src/target/⟧ /app
  `,
  'packages installed on a mount': dockerfile`
    FROM node:24
    WORKDIR /app
    COPY package*.json ./
    RUN --mount=type=cache,target=/app/node_modules ⟦npm ci⟧
    CMD ["node", "server.js"]
  `,
  'gems, with CRLF':
    'from ruby:3.4\r\nworkdir /app\r\nrun --mount=type=cache,target=/usr/local/bundle \\\r\n  ⟦bundle install⟧\r\n',
  'the result is copied out': dockerfile`
    FROM rust:1.91 AS build
    WORKDIR /src
    COPY . .
    RUN --mount=type=cache,target=/src/target cargo build --release && cp target/release/app /app
    FROM debian:13
    COPY --from=build /app /app
  `,
  'out of the folder of packages, too': dockerfile`
    FROM node:24
    RUN --mount=type=cache,target=/app/node_modules npm ci && cp -r node_modules /srv
  `,
  'another RUN may fill the folder': dockerfile`
    FROM rust:1.91 AS build
    WORKDIR /src
    RUN --mount=type=cache,target=/src/target cargo build --release
    RUN cargo build --release --target-dir target
    FROM debian:13
    COPY --from=build /src/target/release/app /app
  `,
  'or a COPY': dockerfile`
    FROM rust:1.91 AS build
    RUN --mount=type=cache,target=/src/target cargo build
    COPY prebuilt /src/target/release/
    FROM debian:13
    COPY --from=build /src/target/release/app /app
  `,
  'a cache of downloads': dockerfile`
    FROM node:24
    RUN --mount=type=cache,target=/root/.npm npm ci
    RUN --mount=type=bind,source=package.json,target=package.json npm ls
  `,
  'a folder beside the mount': dockerfile`
    FROM golang:1.27 AS build
    RUN --mount=type=cache,target=/root/.cache/go-build go build -o /out/app .
    FROM debian:13
    COPY --from=build /out/app /app
  `,
  'a stage that only builds may have its packages there': dockerfile`
    FROM node:24 AS build
    WORKDIR /app
    RUN --mount=type=cache,target=/app/node_modules npm ci && npm run build
    FROM nginx:1.31
    COPY --from=build /app/dist /usr/share/nginx/html
  `,
  'a target that nobody knows': dockerfile`
    FROM rust:1.91 AS build
    ARG OUT
    RUN --mount=type=cache,target=\${OUT}/target cargo build
    FROM debian:13
    COPY --from=build /src/target/release/app /app
  `,
  'an install into another folder': dockerfile`
    FROM node:24
    WORKDIR /app
    RUN --mount=type=cache,target=/app/node_modules cd /srv && npm ci
    RUN --mount=type=cache,target=/app/node_modules npm ci --prefix /srv
    RUN --mount=type=cache,target=/other/node_modules npm ci
  `,
  'a variable that says where': dockerfile`
    FROM ruby:3.4
    WORKDIR /app
    ENV BUNDLE_PATH=/gems
    RUN --mount=type=cache,target=/usr/local/bundle bundle install
  `,
  'a folder that the base image may have filled': dockerfile`
    FROM rust:1.91 AS build
    RUN --mount=type=cache,target=/usr/local/cargo cargo build
    FROM debian:13
    COPY --from=build /usr/local/cargo/bin/rustup /usr/local/bin/
  `,
});
