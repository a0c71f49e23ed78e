import { aptCacheDockerClean } from '../../../src/checker/rules/caching-dependencies/apt-cache-docker-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptCacheDockerClean, {
  'docker-clean empties what is mounted': dockerfile`
    FROM debian:13
    RUN ⟦--mount=type=cache,target=/var/cache/apt,sharing=locked⟧ apt-get update && apt-get install -y curl
  `,
  'Ubuntu has it as well, and so have images made of either': dockerfile`
    FROM ubuntu:24.04 AS build
    RUN ⟦--mount=type=cache,target=/var/cache/apt⟧ apt-get install -y curl
    FROM python:3.13-slim-trixie
    RUN ⟦--mount=type=cache,target=/var/cache/apt⟧ apt-get install -y curl
  `,
  'once it is removed, the cache fills': dockerfile`
    FROM debian:13
    RUN rm -f /etc/apt/apt.conf.d/docker-clean
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl
  `,
  'a setting may keep the packages': dockerfile`
    FROM debian:13
    RUN echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl
  `,
  'the lists are not touched by it': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update
  `,
  'an image we do not know may have removed it': dockerfile`
    FROM registry.example/base:1
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl
  `,
  'apk has no such file': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/var/cache/apk apk add curl
  `,
  'a folder in a variable is unknown': dockerfile`
    FROM debian:13
    ARG CACHE
    RUN --mount=type=cache,target=$CACHE apt-get install -y curl
  `,
  'a heredoc is a script': dockerfile`
    FROM debian:13
    RUN ⟦--mount=type=cache,target=/var/cache/apt⟧ <<EOF
    apt-get install -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦--mount=type=cache,target=/var/cache/apt⟧ apt-get install -y curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN rm /etc/apt/apt.conf.d/docker-clean && `\n  apt-get install -y curl\n',
});
