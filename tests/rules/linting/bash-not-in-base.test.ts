import { bashNotInBase } from '../../../src/checker/rules/linting/bash-not-in-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bashNotInBase, {
  'in SHELL, once for the stage': dockerfile`
    FROM alpine:3.22
    SHELL [⟦"/bin/bash"⟧, "-c"]
    RUN bash -c true
  `,
  'what starts the container': dockerfile`
    FROM node:24-alpine
    RUN npm ci
    ENTRYPOINT [⟦"bash"⟧, "/start.sh"]
    FROM python:3.13-alpine3.22
    RUN apk add --no-cache curl && pip install flask==3.1.2
    CMD exec ⟦/bin/bash⟧ /start.sh
  `,
  'a RUN, in shell form': dockerfile`
    FROM golang:1.27-alpine
    COPY build.sh .
    RUN ⟦bash⟧ build.sh
  `,
  'in a stage that continues another': dockerfile`
    FROM alpine:3.22 AS base
    RUN apk add --no-cache git
    FROM base
    RUN ⟦bash⟧ /build.sh
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦bash⟧ x\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN true && `\n  ⟦bash⟧ x\n',
  'it is installed': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache bash && bash /x
    SHELL ["/bin/bash", "-c"]
    FROM alpine:3.22
    RUN apk --no-cache add --upgrade git bash
    CMD ["bash"]
  `,
  'a package may bring it': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache some-tool
    CMD ["bash"]
    FROM alpine:3.22
    ARG PACKAGES
    RUN apk add --no-cache $PACKAGES
    CMD ["bash"]
  `,
  'a script may bring it': dockerfile`
    FROM alpine:3.22
    COPY setup.sh /
    RUN /setup.sh
    CMD ["bash"]
  `,
  'a copy may bring it': dockerfile`
    FROM alpine:3.22
    COPY rootfs/ /
    CMD ["bash"]
    FROM alpine:3.22
    COPY --from=bash:5 /usr/local/bin/bash /usr/local/bin/
    CMD ["bash"]
  `,
  'images that have it, and images that nobody knows': dockerfile`
    FROM debian:13
    CMD ["bash"]
    FROM node:24
    CMD ["bash"]
    FROM maven:3-eclipse-temurin-21-alpine
    CMD ["bash"]
    FROM example.com/alpine:3
    CMD ["bash"]
  `,
  'asked whether it is there': dockerfile`
    FROM alpine:3.22
    RUN if command -v bash; then bash /x; else sh /x; fi
  `,
  'only a word': dockerfile`
    FROM alpine:3.22
    RUN echo bash > /shell && cat bash
  `,
  'the first line of a script': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    ⟦#!/usr/bin/env bash⟧
    set -e
    EOF
  `,
  'the first line of a text': dockerfile`
    FROM alpine:3.22
    RUN <<EOF cat > /start
    #!/bin/bash
    EOF
    COPY <<EOF /x
    #!/bin/bash
    EOF
  `,
});
