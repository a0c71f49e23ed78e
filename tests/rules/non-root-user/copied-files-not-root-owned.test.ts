import { copiedFilesNotRootOwned } from '../../../src/checker/rules/non-root-user/copied-files-not-root-owned.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copiedFilesNotRootOwned, {
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD COPY ⟦--chown=app⟧ run.sh /srv/
  `,
  'code that belongs to the program': dockerfile`
    FROM node:24
    COPY ⟦--chown=node:node⟧ . /app
  `,
  'by ADD, by number': dockerfile`
    FROM node:24
    ADD ⟦--chown=1000⟧ app.tar.gz /app
  `,
  'every stage is looked at': dockerfile`
    FROM node:24 AS build
    COPY ⟦--chown=node⟧ . /app
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from node:24\r\ncopy ⟦--chown=node⟧ . /app\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:24\nCOPY `\n  ⟦--chown=node⟧ . /app\n',
  'root’s own': dockerfile`
    FROM node:24
    COPY --chown=root:node a /a
    COPY --chown=0:0 b /b
  `,
  'no flag at all': dockerfile`
    FROM node:24
    COPY . /app
  `,
  'data, as kics 7157 and 3768 ask': dockerfile`
    FROM node:24
    COPY --chown=node:node seed.json /var/lib/app/
    COPY --chown=node:node uploads /app/uploads
    WORKDIR /app
    COPY --chown=node:node cache ./cache/
  `,
  'a volume': dockerfile`
    FROM node:24
    VOLUME /srv/files
    COPY --chown=node:node files /srv/files/start
  `,
  'a variable that cannot be known': dockerfile`
    FROM node:24
    ARG OWNER
    COPY --chown=$OWNER . /app
  `,
  'a destination that cannot be known': dockerfile`
    FROM node:24
    COPY --chown=node . $TARGET
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM node:24
    COPY <<EOF /Dockerfile
    COPY --chown=node . /app
    EOF
  `,
  'a group that may write': dockerfile`
    FROM node:24
    COPY ⟦--chown=root:node⟧ --chmod=775 run.sh /srv/
    COPY --chown=root:node --chmod=0755 run.sh /srv/
  `,
});
