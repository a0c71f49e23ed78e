import { aptCacheMountSharing } from '../../../src/checker/rules/caching-dependencies/apt-cache-mount-sharing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptCacheMountSharing, {
  'apt wants its folders for itself': dockerfile`
    FROM debian:13
    RUN ⟦--mount=type=cache,target=/var/cache/apt⟧ ⟦--mount=type=cache,target=/var/lib/apt⟧ apt-get update
  `,
  'shared is the default, written out': dockerfile`
    FROM debian:13 AS build
    RUN --mount=type=cache,target=/var/cache/apt,⟦sharing=shared⟧ apt-get install -y curl
  `,
  'a heredoc is a script': dockerfile`
    FROM debian:13
    RUN ⟦--mount=type=cache,target=/var/lib/apt/lists⟧ <<EOF
    apt-get update
    EOF
  `,
  'locked waits, and private has its own': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=private apt-get update
  `,
  'pip locks what it needs by itself': dockerfile`
    FROM python:3.13
    RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
  `,
  'without apt the folder is only a folder': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/cache/apt ls /var/cache/apt
  `,
  'a tmpfs is shared with nobody': dockerfile`
    FROM debian:13
    RUN --mount=type=tmpfs,target=/var/lib/apt apt-get update
  `,
  'a folder in a variable is unknown': dockerfile`
    FROM debian:13
    ARG CACHE
    RUN --mount=type=cache,target=$CACHE apt-get update
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦--mount=type=cache,target=/var/cache/apt⟧ apt-get update\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked `\n  apt-get update\n',
});
