import { missingUser } from '../../../src/checker/rules/non-root-user/missing-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(missingUser, {
  'an official image starts as root': dockerfile`
    ⟦FROM⟧ python:3.13
    CMD ["python"]
  `,
  'only the final stage counts': dockerfile`
    FROM golang:1.27 AS build
    USER 10001
    ⟦FROM⟧ alpine:3.22
    COPY --from=build /app /app
  `,
  'a user that is made but not switched to': dockerfile`
    ⟦FROM⟧ debian:13
    RUN useradd app
    CMD ["server"]
  `,
  'scratch that runs something': dockerfile`
    ⟦FROM⟧ scratch
    COPY app /app
    CMD ["/app"]
  `,
  'a mirror of Docker Hub': dockerfile`
    ⟦FROM⟧ public.ecr.aws/docker/library/node:24
  `,
  'lower-case keywords and CRLF change nothing': '⟦from⟧ alpine:3.22\r\ncmd ["sh"]\r\n',
  'a backtick escape changes nothing': '# escape=`\n⟦FROM⟧ `\n  alpine:3.22\n',
  'a heredoc is not read as instructions': dockerfile`
    ⟦FROM⟧ alpine:3.22
    COPY <<EOF /Dockerfile
    USER 10001
    EOF
  `,
  'an entrypoint that is not a script drops nothing': dockerfile`
    ⟦FROM⟧ debian:13
    RUN apt-get install -y gosu
    ENTRYPOINT ["/usr/bin/server"]
  `,
  'a USER is set': dockerfile`
    FROM alpine:3.22
    USER 10001
  `,
  'a stage further up sets it': dockerfile`
    FROM alpine:3.22 AS base
    USER 10001
    FROM base
    CMD ["app"]
  `,
  'a variable may hold anybody': dockerfile`
    FROM alpine:3.22
    ARG UID
    USER $UID
  `,
  'USER root is the business of last-user-not-root': dockerfile`
    FROM alpine:3.22
    USER root
  `,
  'distroless nonroot is not root, as prometheus/alertmanager 5258 asks': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    CMD ["/app"]
  `,
  'other images that start as somebody else': dockerfile`
    FROM cgr.dev/chainguard/python:latest
  `,
  'nginx-unprivileged is what its name says': dockerfile`
    FROM nginxinc/nginx-unprivileged:1.29
  `,
  'distroless as root has a rule of its own': dockerfile`
    FROM gcr.io/distroless/static-debian13:latest
  `,
  'an image nobody knows may set a USER': dockerfile`
    FROM registry.example.com/team/base:1
    CMD ["app"]
  `,
  'an image that a variable names': dockerfile`
    ARG BASE
    FROM $BASE
  `,
  'the entrypoint drops privileges': dockerfile`
    FROM debian:13
    RUN apt-get install -y gosu
    COPY docker-entrypoint.sh /
    ENTRYPOINT ["/docker-entrypoint.sh"]
  `,
  'setpriv in the command itself': dockerfile`
    FROM debian:13
    CMD ["setpriv", "--reuid=10001", "server"]
  `,
  'postgres drops them in an entrypoint of its own': dockerfile`
    FROM postgres:18
    COPY init.sql /docker-entrypoint-initdb.d/
  `,
  'scratch that only hands out files': dockerfile`
    FROM alpine:3.22 AS build
    FROM scratch
    COPY --from=build /out /
  `,
  'Windows has no root': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    CMD ["app.exe"]
  `,
  'nothing at all': '# only a comment\n',
});
