import { chownUnknownUser } from '../../../src/checker/rules/non-root-user/chown-unknown-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(chownUnknownUser, {
  'nobody made it': dockerfile`
    FROM debian:13
    COPY --chown=⟦app⟧ src /app
  `,
  'with a group': dockerfile`
    FROM alpine:3.22
    ADD --chown=⟦app⟧:app src /app
  `,
  'only afterwards': dockerfile`
    FROM debian:13
    COPY --chown=⟦worker⟧ src /src
    RUN useradd worker
  `,
  'made in the stage that is copied from, which is another': dockerfile`
    FROM debian:13 AS build
    RUN useradd python
    FROM debian:13
    COPY --from=build --chown=⟦python⟧:python /opt /opt
  `,
  'a variable that says the name': dockerfile`
    FROM debian:13
    ARG OWNER=app
    COPY --chown=⟦$OWNER⟧ src /src
  `,
  'the last flag counts': dockerfile`
    FROM node:24
    COPY --chown=app --chown=node src /src
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy --chown=⟦app⟧ a /b\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nCOPY --chown=⟦app⟧ `\n  a /b\n',
  'made before': dockerfile`
    FROM debian:13
    RUN useradd app
    COPY --chown=app src /app
  `,
  'made in a stage it continues': dockerfile`
    FROM debian:13 AS base
    RUN adduser --disabled-password app
    FROM base
    COPY --chown=app src /app
  `,
  'made by a loop or under the name of a variable': dockerfile`
    FROM debian:13
    RUN for one in app worker; do useradd $one; done
    COPY --chown=worker src /app
    FROM debian:13
    ARG USERNAME
    RUN useradd $USERNAME
    COPY --chown=worker src /app
  `,
  'the base image brings it': dockerfile`
    FROM node:24
    COPY --chown=node:node . /app
  `,
  'so does the system': dockerfile`
    FROM php:8.4-apache
    COPY --chown=www-data . /var/www/html
  `,
  'an image that nobody knows': dockerfile`
    FROM example.com/team/base:1.0
    COPY --chown=app . /app
  `,
  'a package may bring it': dockerfile`
    FROM debian:13
    RUN apt-get install -y tomcat10 && /usr/share/setup.sh
    COPY --chown=tomcat . /app
  `,
  'accounts that are copied in': dockerfile`
    FROM scratch
    COPY passwd /etc/passwd
    COPY --chown=app . /app
  `,
  numbers: dockerfile`
    FROM debian:13
    COPY --chown=10001:10001 src /app
    COPY --chown=10001:app src /app
  `,
  'a variable that nobody knows': dockerfile`
    FROM debian:13
    ARG OWNER
    COPY --chown=$OWNER src /src
  `,
  'names of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    COPY --chown=ContainerUser a C:/a
  `,
  'a base that nobody knows, where useradd finds the name free further down': dockerfile`
    FROM example.com/team/base:2
    COPY --chown=⟦app⟧ . /app
    COPY --chown=other . /other
    RUN useradd app
    RUN useradd other || true
  `,
  'a base that nobody knows, where a script may have made the user': dockerfile`
    FROM example.com/team/base:2
    RUN /setup.sh
    COPY --chown=app . /app
    RUN useradd app
  `,
});
