import { copyArtefactNotSources } from '../../../src/checker/rules/multi-stage-builds/copy-artefact-not-sources.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyArtefactNotSources, {
  'the sources come along': dockerfile`
    FROM golang:1.27 AS build
    WORKDIR /src
    COPY . .
    RUN go build -o app .
    FROM alpine:3.22
    COPY --from=build ⟦/src⟧ /srv
  `,
  'with a folder above them': dockerfile`
    FROM maven:3.9 AS build
    COPY . /work/app
    RUN mvn package
    FROM eclipse-temurin:21-jre
    COPY --from=build ⟦/work/⟧ /srv
  `,
  'by a stage in between': dockerfile`
    FROM golang:1.27 AS sources
    COPY . /src
    FROM sources AS build
    RUN go build -o /src/app .
    FROM alpine:3.22
    COPY --from=build ⟦/src/.⟧ /srv
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as build\r\ncopy . /src\r\nrun go build .\r\nfrom alpine:3.22\r\ncopy --from=build ⟦/src⟧ /srv\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS build\nCOPY . /src\nRUN go build .\nFROM alpine:3.22\nCOPY --from=build `\n  ⟦/src⟧ /srv\n',
  'the program alone': dockerfile`
    FROM golang:1.27 AS build
    WORKDIR /src
    COPY . .
    RUN go build -o app .
    FROM alpine:3.22
    COPY --from=build /src/app /srv/app
  `,
  'a folder of its own': dockerfile`
    FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
    COPY . /src
    RUN dotnet publish -o /out
    FROM mcr.microsoft.com/dotnet/aspnet:9.0
    COPY --from=build /out /app
  `,
  'sources that run are the program': dockerfile`
    FROM python:3.13 AS build
    WORKDIR /app
    COPY . .
    RUN pip install -r requirements.txt
    FROM python:3.13-slim
    COPY --from=build /app /app
  `,
  'bundlers leave the server beside its sources': dockerfile`
    FROM node:24 AS build
    WORKDIR /app
    COPY . .
    RUN npm run build
    FROM node:24-slim
    COPY --from=build /app /app
  `,
  'a build stage may take what it likes': dockerfile`
    FROM golang:1.27 AS one
    COPY . /src
    RUN go build .
    FROM golang:1.27 AS two
    COPY --from=one /src /src
    FROM alpine:3.22
    COPY --from=two /app /app
  `,
  'a folder that cannot be known': dockerfile`
    FROM golang:1.27 AS build
    ARG SOURCES
    COPY . $SOURCES
    RUN go build .
    FROM alpine:3.22
    COPY --from=build $SOURCES /srv
  `,
  'a heredoc is a file': dockerfile`
    FROM golang:1.27 AS build
    COPY <<EOF /src/main.go
    package main
    EOF
    RUN go build -C /src .
    FROM alpine:3.22
    COPY --from=build /src /srv
  `,
});
