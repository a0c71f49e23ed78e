import { workdirSpaces } from '../../../src/checker/rules/layer-sanity/workdir-spaces.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(workdirSpaces, {
  'the whole line is the path': dockerfile`
    FROM python:3.13
    WORKDIR ⟦/srv/my app⟧
  `,
  'a remark becomes part of the path': dockerfile`
    FROM python:3.13 AS build
    WORKDIR ⟦/app # the code⟧
    FROM python:3.13
    WORKDIR ⟦/a /b⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nworkdir ⟦/my app⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nWORKDIR ⟦/my app⟧\n',
  'one word': dockerfile`
    FROM python:3.13
    WORKDIR /app
    WORKDIR   /srv
  `,
  quoted: dockerfile`
    FROM python:3.13
    WORKDIR "/srv/my app"
    WORKDIR '/srv/my app'
    WORKDIR /srv/"my app"
  `,
  escaped: dockerfile`
    FROM python:3.13
    WORKDIR /srv/my\ app
  `,
  'a variable': dockerfile`
    FROM python:3.13
    ENV DIR="/my app"
    WORKDIR $DIR
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13
    COPY <<FILE /Dockerfile
    WORKDIR my app
    FILE
  `,
});
