import { workdirAbsolute } from '../../../src/checker/rules/layer-sanity/workdir-absolute.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(workdirAbsolute, {
  'a trigger counts from where the image stops': dockerfile`
    FROM debian:13
    ONBUILD WORKDIR ⟦app⟧
  `,
  'counts from what the base image uses': dockerfile`
    FROM python:3.13
    WORKDIR ⟦app⟧
  `,
  'every stage, quoted, and from a variable': dockerfile`
    ARG DIR
    FROM python:3.13 AS build
    WORKDIR ⟦"./app"⟧
    FROM python:3.13
    ENV HOME_DIR=srv
    WORKDIR ⟦$HOME_DIR/app⟧
  `,
  'a stage that continues another without a WORKDIR': dockerfile`
    FROM python:3.13 AS base
    FROM base
    WORKDIR ⟦app⟧
  `,
  'only the first: the next counts from it': dockerfile`
    FROM python:3.13
    WORKDIR ⟦app⟧
    WORKDIR src
  `,
  'lower-case keywords and CRLF change nothing': 'from python:3.13\r\nworkdir ⟦app⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM python:3.13\nWORKDIR `\n  ⟦app⟧\n',
  absolute: dockerfile`
    FROM python:3.13
    WORKDIR /app
    WORKDIR "/srv/my app"
  `,
  'absolute on Windows': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR C:/app
    WORKDIR "C:\\app"
    WORKDIR \app
  `,
  'a drive without a slash counts from the folder it stands in': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    WORKDIR ⟦C:app⟧
  `,
  'Linux has no drives': dockerfile`
    FROM debian:13-slim
    WORKDIR ⟦C:/app⟧
  `,
  'an image that is of either, in a file for Windows': dockerfile`
    FROM golang:1.25 AS build
    WORKDIR C:/app
    RUN go build -o app.exe .
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    COPY --from=build C:/app/app.exe C:/app.exe
  `,
  'an image that is of either, under the escape for Windows': dockerfile`
    # escape=\`
    FROM golang:1.25
    WORKDIR C:\app
  `,
  'and in a file for Linux': dockerfile`
    FROM golang:1.25
    WORKDIR ⟦C:/app⟧
  `,
  'a default that is taken where nobody gives another': dockerfile`
    FROM python:3.13
    ARG DIR
    WORKDIR ⟦\${DIR:-app}⟧
  `,
  'a base that may be of either': dockerfile`
    FROM example.com/base:1
    WORKDIR C:/app
  `,
  'a variable behind a drive': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    ARG DIR
    WORKDIR C:\${DIR}
  `,
  'a variable that cannot be known': dockerfile`
    FROM python:3.13
    ARG DIR
    WORKDIR $DIR/app
  `,
  'a variable with an absolute path': dockerfile`
    FROM python:3.13
    ARG DIR=/srv
    WORKDIR \${DIR}/app
  `,
  'the stage it continues has set one': dockerfile`
    FROM python:3.13 AS base
    WORKDIR /srv
    FROM base
    WORKDIR app
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM python:3.13
    COPY <<FILE /Dockerfile
    WORKDIR app
    FILE
  `,
});
