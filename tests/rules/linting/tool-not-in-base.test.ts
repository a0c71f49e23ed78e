import { toolNotInBase } from '../../../src/checker/rules/linting/tool-not-in-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(toolNotInBase, {
  'Debian has no curl': dockerfile`
    FROM debian:13-slim
    RUN mkdir /x && ⟦curl⟧ -fsSL https://example.com/a -o /x/a
    RUN curl -fsSL https://example.com/b -o /x/b
  `,
  'an index is no package': dockerfile`
    FROM ubuntu:24.04
    RUN apt-get update && ⟦wget⟧ https://example.com/a
  `,
  'Alpine has no git': dockerfile`
    FROM alpine:3.22 AS one
    RUN ⟦git⟧ clone https://example.com/a.git
    FROM alpine:3.22
    RUN wget https://example.com/a && unzip a
  `,
  'slim variants': dockerfile`
    FROM python:3.13-slim
    RUN ⟦curl⟧ -fsSL https://example.com/a -o /a
  `,
  'in a heredoc, with CRLF':
    '# escape=`\r\nfrom debian:13\r\nrun <<EOF\r\n⟦git⟧ --version\r\nEOF\r\n',
  'a stage that continues one': dockerfile`
    FROM debian:13 AS base
    RUN useradd app
    FROM base
    RUN ⟦make⟧ all
  `,
  'anything that is installed may bring it': dockerfile`
    FROM debian:13-slim AS one
    RUN apt-get update && apt-get install -y devscripts && curl -fsSL https://example.com/a -o a
    FROM debian:13-slim AS two
    RUN apt-get update && apt-get install -y git
    RUN curl -fsSL https://example.com/a -o a
    FROM debian:13-slim
    COPY setup.sh /
    RUN /setup.sh
    RUN curl -fsSL https://example.com/a -o a
  `,
  'a copy, or a mount, brings it': dockerfile`
    FROM debian:13-slim AS one
    COPY --from=tools /usr/bin/tool /usr/bin/
    RUN curl -fsSL https://example.com/a -o a
    FROM debian:13-slim AS two
    COPY curl /usr/bin/
    RUN curl -fsSL https://example.com/a -o a
    FROM debian:13-slim
    RUN --mount=type=bind,from=tools,target=/usr/local/bin curl -fsSL https://example.com/a -o a
  `,
  'the full image, or one that is not known': dockerfile`
    FROM python:3.13
    RUN curl -fsSL https://example.com/a -o a && git --version
    FROM example.com/debian:13
    RUN curl -fsSL https://example.com/a -o a
  `,
  'the script looks first': dockerfile`
    FROM debian:13-slim
    RUN if command -v curl; then curl -fsSL https://example.com/a -o a; fi
    RUN curl --version || true
  `,
  'a path is another file': dockerfile`
    FROM debian:13-slim
    RUN /opt/bin/curl --version
  `,
  'a heredoc that only writes a file': dockerfile`
    FROM debian:13-slim
    COPY <<"EOF" /x
    curl https://example.com
    EOF
  `,
  'a folder of programs, or a PATH, may hold it': dockerfile`
    FROM debian:13-slim AS one
    COPY tools /usr/local/bin/
    RUN jq . a.json
    FROM debian:13-slim AS two
    ENV PATH=/opt/git/bin:$PATH
    RUN git --version
    FROM debian:13-slim
    RUN PATH=/opt/git/bin:$PATH git --version
  `,
  'the script goes on without it': dockerfile`
    FROM debian:13-slim AS one
    RUN (git --version && git status) || true
    FROM debian:13-slim AS two
    RUN git --version && \
        git status || true
    FROM debian:13-slim
    RUN ⟦git⟧ --version; true || false
  `,
  'a function has the name': dockerfile`
    FROM debian:13-slim
    RUN git() { echo; }; git clone a
  `,
  'the first images of Ubuntu held Python': dockerfile`
    FROM ubuntu:14.04 AS one
    RUN python3 --version
    FROM ubuntu:24.04
    RUN ⟦python3⟧ --version
  `,
  'slim variants bring no compiler and no git': dockerfile`
    FROM python:3.13-slim AS one
    RUN ⟦git⟧ clone https://example.com/a.git
    FROM node:24-bookworm-slim AS two
    WORKDIR /app
    RUN ⟦python3⟧ --version
    FROM ruby:3.4-slim
    RUN ⟦make⟧ install
  `,
  'nor do those on Alpine': dockerfile`
    FROM golang:1.27-alpine AS one
    COPY . .
    RUN ⟦make⟧ build
    FROM node:24-alpine
    RUN ⟦git⟧ --version
  `,
  'Java without Maven': dockerfile`
    FROM eclipse-temurin:21-jdk AS one
    COPY pom.xml ./
    COPY src src
    RUN ⟦mvn⟧ -B package
    FROM openjdk:21-jdk-slim
    RUN ⟦gradle⟧ build
  `,
  'full variants, and what an image is for': dockerfile`
    FROM python:3.13 AS one
    RUN git clone https://example.com/a.git && python3 --version && gcc --version
    FROM python:3.13-slim AS two
    RUN python3 --version && pip --version
    FROM node:24-alpine AS three
    RUN node --version && npm --version
    FROM maven:3-eclipse-temurin-21 AS four
    RUN mvn -B package
    FROM eclipse-temurin:21-jdk
    COPY mvnw ./
    RUN ./mvnw package
  `,
});
