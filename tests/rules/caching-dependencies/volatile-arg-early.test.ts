import { volatileArgEarly } from '../../../src/checker/rules/caching-dependencies/volatile-arg-early.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(volatileArgEarly, {
  'another value each time, and no RUN is reused': dockerfile`
    FROM debian:13
    ARG ⟦GIT_COMMIT⟧
    RUN apt-get update
    LABEL revision=$GIT_COMMIT
  `,
  'a date, a number and a default are no different': dockerfile`
    FROM debian:13 AS build
    ARG ⟦BUILD_DATE=unknown⟧
    RUN go build
    FROM debian:13
    ARG ⟦BUILD_NUMBER⟧
    RUN true
    ENV BUILD=$BUILD_NUMBER
  `,
  'never used is used least': dockerfile`
    FROM debian:13
    ARG ⟦VCS_REVISION⟧
    RUN apt-get update
  `,
  'below the RUNs it costs nothing': dockerfile`
    FROM debian:13
    RUN apt-get update
    ARG GIT_COMMIT
    LABEL revision=$GIT_COMMIT
  `,
  'a RUN that uses it must run again': dockerfile`
    FROM debian:13
    ARG GIT_COMMIT
    RUN make VERSION=$GIT_COMMIT
  `,
  'a global ARG reaches FROM only': dockerfile`
    ARG BUILD_DATE
    FROM debian:13
    RUN apt-get update
  `,
  'a version changes when it should': dockerfile`
    FROM debian:13
    ARG VERSION=1.0
    ARG COMMITTER
    RUN apt-get update
  `,
  'an argument whose use it is to spoil the cache': dockerfile`
    FROM debian:13
    ARG CACHEBUST
    RUN git clone https://host.example/app
  `,
  'a RUN of another stage is another matter': dockerfile`
    FROM debian:13 AS meta
    ARG GIT_COMMIT
    LABEL revision=$GIT_COMMIT
    FROM debian:13
    RUN apt-get update
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    ARG GIT_COMMIT
    EOF
    RUN true
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\narg ⟦GIT_SHA⟧\r\nrun true\r\nlabel a=$GIT_SHA\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN true\nARG `\n  GIT_SHA\nLABEL a=$GIT_SHA\n',
  'a commit that the file names itself': dockerfile`
    FROM debian:13
    ARG COMMIT=4f2a9c0d1e
    RUN make deps
    RUN git checkout $COMMIT
  `,
  'a build or a script may read it from its environment': dockerfile`
    FROM golang:1.27
    ARG GIT_COMMIT
    RUN make build
    RUN true
    FROM golang:1.27
    ARG GIT_COMMIT
    RUN ./build.sh
    FROM golang:1.27
    ARG GIT_COMMIT
    RUN goreleaser-xx --name app
    FROM golang:1.27
    ARG GIT_COMMIT
    RUN sh scripts/build
    FROM node:24
    ARG GIT_COMMIT
    RUN npm run build
    FROM rust:1
    ARG GIT_COMMIT
    RUN cargo build --release
    FROM gradle:9
    ARG GIT_COMMIT
    RUN gradle build
  `,
  'what stands above such a RUN': dockerfile`
    FROM golang:1.27
    ARG ⟦GIT_COMMIT⟧
    RUN /usr/bin/apt-get update && sh -c "apt-get install -y git" && bash -ec 'apt-get clean'
    RUN python3 -m pip install flask
    RUN make build
  `,
  'a branch or a tag may be the same for long': dockerfile`
    FROM golang:1.27
    ARG GIT_REF
    RUN go mod download
    LABEL ref=$GIT_REF
  `,
});
