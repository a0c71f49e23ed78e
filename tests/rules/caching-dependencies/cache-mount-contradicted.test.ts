import { cacheMountContradicted } from '../../../src/checker/rules/caching-dependencies/cache-mount-contradicted.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(cacheMountContradicted, {
  'the flag keeps pip from the cache': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/pip pip install ⟦--no-cache-dir⟧ flask==3.1.2
  `,
  'so does the variable': dockerfile`
    FROM python:3.13 AS build
    ENV PIP_NO_CACHE_DIR=off
    RUN --mount=type=cache,target=/root/.cache/pip ⟦pip install⟧ flask==3.1.2
  `,
  'cleaning leaves nothing for the next build': dockerfile`
    FROM node:22
    RUN --mount=type=cache,target=/root/.npm npm ci && ⟦npm cache clean --force⟧
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl && ⟦apt-get clean⟧
    RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl && ⟦rm -rf /var/lib/apt⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/uv <<EOF
    uv sync ⟦--no-cache⟧
    EOF
  `,
  'one or the other is right': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
    RUN pip install --no-cache-dir flask==3.1.2 && rm -rf /root/.cache/pip
  `,
  'a mount for another manager is not contradicted': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.npm pip install --no-cache-dir flask==3.1.2
  `,
  'a mount that its own manager empties, by whatever name': dockerfile`
    FROM continuumio/miniconda3:25.3.1-1
    RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy && ⟦mamba clean -afy⟧
    RUN --mount=type=cache,target=/root/.cache/pip pip install flask && ⟦python3 -m pip cache purge⟧
  `,
  'the lists may lie beside the mounted folder': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
  `,
  'a part of the folder may go': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache pip install flask==3.1.2 && rm -rf /root/.cache/matplotlib
  `,
  'a tmpfs is gone anyway': dockerfile`
    FROM python:3.13
    RUN --mount=type=tmpfs,target=/root/.cache/pip pip install --no-cache-dir flask==3.1.2
  `,
  'what a variable holds is unknown': dockerfile`
    FROM python:3.13
    ARG NO_CACHE
    ENV PIP_NO_CACHE_DIR=$NO_CACHE
    RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
  `,
  'lower-case keywords and CRLF change nothing':
    'from python:3.13\r\nrun --mount=type=cache,target=/root/.cache/pip pip install \\\r\n  ⟦--no-cache-dir⟧ .\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/pip `\n  pip install .\n',
  'what takes out only a part': dockerfile`
    FROM fedora:43
    RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y git && dnf clean expire-cache
    FROM node:24
    RUN --mount=type=cache,target=/root/.local/share/pnpm/store pnpm install && pnpm store prune
  `,
});
