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
    RUN make
    FROM debian:13
    ARG ⟦BUILD_NUMBER⟧
    RUN true
    ENV BUILD=$BUILD_NUMBER
  `,
  'never used is used least': dockerfile`
    FROM debian:13
    ARG ⟦VCS_REF⟧
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
});
