import { syntaxVersionTooOld } from '../../../src/checker/rules/caching-dependencies/syntax-version-too-old.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(syntaxVersionTooOld, {
  'a mount came with 1.2': dockerfile`
    # syntax=docker/dockerfile:1.1
    FROM alpine:3.22
    RUN ⟦--mount⟧=type=cache,target=/c true
  `,
  'a heredoc came with 1.4': dockerfile`
    # syntax=docker/dockerfile:1.3.1
    FROM alpine:3.22
    RUN ⟦<<EOF⟧
    true
    EOF
  `,
  'a checksum came with 1.6': dockerfile`
    # syntax = docker.io/docker/dockerfile:1.5
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    ADD ⟦--checksum⟧=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 https://host.example/a /a
  `,
  'an exclusion came with 1.19, out of the labs': dockerfile`
    # syntax=docker/dockerfile:1.18
    FROM alpine:3.22
    COPY ⟦--exclude⟧=*.md . /app
  `,
  'parents came with 1.20': dockerfile`
    # syntax=docker/dockerfile:1.19.0
    FROM alpine:3.22
    COPY --exclude=*.md . /app
    COPY ⟦--parents⟧ a/b /app/
  `,
  'a version that knows them is enough': dockerfile`
    # syntax=docker/dockerfile:1.4
    FROM alpine:3.22
    COPY --link --chmod=755 a /a
    RUN --mount=type=cache,target=/c <<EOF
    true
    EOF
  `,
  '1 is the newest of them': dockerfile`
    # syntax=docker/dockerfile:1
    FROM alpine:3.22
    COPY --link a /a
  `,
  'no directive is whatever is installed': dockerfile`
    FROM alpine:3.22
    COPY --link a /a
  `,
  'another front end has flags of its own': dockerfile`
    # syntax=registry.example/dockerfile:1.0
    FROM alpine:3.22
    COPY --link a /a
  `,
  'an experimental one had more than its number says': dockerfile`
    # syntax=docker/dockerfile:1.0-experimental
    FROM alpine:3.22
    RUN --mount=type=cache,target=/c true
  `,
  'a variable in a flag is only a value': dockerfile`
    # syntax=docker/dockerfile:1.0
    FROM alpine:3.22
    ARG STAGE
    COPY --chown=$STAGE a /a
  `,
  'lower-case keywords and CRLF change nothing':
    '# syntax=docker/dockerfile:1.3\r\nfrom alpine:3.22\r\ncopy ⟦--link⟧ a /a\r\n',
  'a backtick escape changes nothing':
    '# syntax=docker/dockerfile:1.4\n# escape=`\nFROM alpine:3.22\nCOPY `\n  --link a /a\n',
});
