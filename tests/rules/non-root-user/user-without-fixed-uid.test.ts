import { userWithoutFixedUid } from '../../../src/checker/rules/non-root-user/user-without-fixed-uid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(userWithoutFixedUid, {
  'whatever is free': dockerfile`
    FROM debian:13
    RUN useradd ⟦app⟧
    USER app
  `,
  'of a stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    RUN addgroup -S app && adduser -S -G app ⟦app⟧
    FROM base
    USER app
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun useradd ⟦app⟧\r\nuser app\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN useradd `\n  ⟦app⟧\nUSER app\n',
  'a number': dockerfile`
    FROM debian:13
    RUN useradd --uid=10001 one && useradd -u 10002 two
    USER one
  `,
  'a number that is a variable': dockerfile`
    FROM debian:13
    ARG UID
    RUN useradd -u $UID app
    USER app
  `,
  'a user that is only there for the build': dockerfile`
    FROM debian:13
    RUN useradd builder
    USER builder
    RUN make
    USER 10001
  `,
  'a build stage is left behind': dockerfile`
    FROM debian:13 AS build
    RUN useradd app
    USER app
    FROM debian:13
    USER 10001
  `,
  'a user of the base image': dockerfile`
    FROM node:24
    USER node
  `,
  'made and not used is another matter': dockerfile`
    FROM debian:13
    RUN useradd app
  `,
  'a name that cannot be known': dockerfile`
    FROM debian:13
    ARG WHO
    RUN useradd $WHO
    USER $WHO
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    useradd app
    EOF
    USER app
  `,
});
