import { copyThenChown } from '../../../src/checker/rules/copy-over-add/copy-then-chown.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyThenChown, {
  'the files are stored twice': dockerfile`
    FROM node:24
    COPY src /app/src
    RUN ⟦chown -R node:node /app/src⟧
  `,
  'a folder above': dockerfile`
    FROM node:24
    COPY package.json /app/
    COPY src /app/src
    RUN echo hello && ⟦chown -R node /app⟧
  `,
  'a single file': dockerfile`
    FROM node:24
    COPY app.js /app.js
    RUN ⟦chown 1000 /app.js⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from node:24\r\ncopy src /app\r\nrun ⟦chown -R node /app⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM node:24\nCOPY src /app\nRUN `\n  ⟦chown -R node /app⟧\n',
  'COPY sets the owner': dockerfile`
    FROM node:24
    COPY --chown=node:node src /app/src
    RUN chown -R node:node /app/src
  `,
  'another folder': dockerfile`
    FROM node:24
    COPY src /app/src
    RUN chown -R node /app/data /var/lib/app
  `,
  'the folder alone, not what is in it': dockerfile`
    FROM node:24
    COPY src /app/src
    RUN chown node /app
  `,
  'another stage': dockerfile`
    FROM node:24 AS build
    COPY src /app
    FROM node:24
    RUN chown -R node /app
  `,
  'before the copy': dockerfile`
    FROM node:24
    RUN mkdir /app && chown -R node /app
    COPY src /app
  `,
  'to root, who owns it': dockerfile`
    FROM node:24
    COPY app.conf /etc/app.conf
    RUN chown root:root /etc/app.conf
  `,
  'a variable for a path': dockerfile`
    FROM node:24
    ARG DIR
    COPY src $DIR
    RUN chown -R node $DIR
  `,
  'a word in another command': dockerfile`
    FROM node:24
    COPY src /app
    RUN echo chown -R node /app
  `,
});
