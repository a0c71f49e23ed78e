import { unknownUser } from '../../../src/checker/rules/non-root-user/unknown-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unknownUser, {
  'nobody made it': dockerfile`
    FROM python:3.13
    USER ⟦app⟧
  `,
  'with a group': dockerfile`
    FROM python:3.13
    RUN pip install flask
    USER ⟦app⟧:app
  `,
  'a slip of the hand': dockerfile`
    FROM debian:13
    RUN useradd worker
    USER ⟦wroker⟧
  `,
  'only afterwards': dockerfile`
    FROM debian:13
    USER ⟦worker⟧
    USER root
    RUN useradd worker
  `,
  'distroless has three accounts': dockerfile`
    FROM gcr.io/distroless/base-debian13:latest
    COPY app /app
    USER ⟦www-data⟧
  `,
  'every stage is looked at': dockerfile`
    FROM node:24 AS build
    USER ⟦builder⟧
    FROM alpine:3.22
    USER 10001
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nuser ⟦app⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nUSER `\n  ⟦app⟧\n',
  'made before': dockerfile`
    FROM debian:13
    RUN useradd app
    USER app
  `,
  'made in a stage further up': dockerfile`
    FROM debian:13 AS base
    RUN useradd app
    FROM base
    USER app
  `,
  'made under a name that a variable holds': dockerfile`
    FROM debian:13
    ARG USERNAME=app
    RUN useradd $USERNAME
    USER app
    FROM debian:13
    ARG USERNAME
    RUN useradd --uid 10001 "$USERNAME"
    USER app
  `,
  'the base image brings it': dockerfile`
    FROM node:24
    USER node
  `,
  'an image on a release of Ubuntu that it does not name': dockerfile`
    FROM eclipse-temurin:21-jre
    USER ubuntu
    FROM nvidia/cuda:12.9.1-base-ubuntu24.04
    USER ubuntu
    FROM ubuntu:22.04
    USER ⟦ubuntu⟧
  `,
  'so does the system': dockerfile`
    FROM debian:13
    USER www-data
    USER nobody
    USER daemon
  `,
  'distroless brings nonroot': dockerfile`
    FROM gcr.io/distroless/base-debian13:latest
    USER nonroot
  `,
  'numbers need no entry': dockerfile`
    FROM debian:13
    USER 10001:10001
  `,
  'a package may bring it': dockerfile`
    FROM debian:13
    RUN apt-get install -y postgresql-17 && true
    USER postgres
    RUN true
  `,
  'a script may make it': dockerfile`
    FROM debian:13
    COPY setup.sh /
    RUN /setup.sh
    USER app
  `,
  'accounts that are copied in': dockerfile`
    FROM debian:13
    COPY passwd /etc/passwd
    USER app
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/base:1
    USER app
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG WHO
    USER $WHO
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    USER app
    EOF
  `,
});
