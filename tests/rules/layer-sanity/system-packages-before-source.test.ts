import { systemPackagesBeforeSource } from '../../../src/checker/rules/layer-sanity/system-packages-before-source.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(systemPackagesBeforeSource, {
  'installed below the source': dockerfile`
    FROM debian:13
    COPY . /app
    RUN apt-get update && ⟦apt-get install⟧ -y curl && rm -rf /var/lib/apt/lists/*
  `,
  'every stage, once, and a heredoc': dockerfile`
    FROM alpine:3.22 AS build
    WORKDIR /app
    COPY ./ ./
    RUN <<EOF
    ⟦apk add⟧ --no-cache gcc
    EOF
    RUN apk add --no-cache make
    FROM alpine:3.22
    COPY . .
    ENV A=1
    RUN ⟦apk add⟧ --no-cache curl
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\ncopy . /app\r\nrun ⟦apt-get install⟧ \\\r\n -y a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nCOPY . /app\nRUN ⟦apt-get install⟧ `\n  -y a\n',
  'installed above': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl
    COPY . /app
  `,
  'a part of the source': dockerfile`
    FROM debian:13
    COPY sources.list /etc/apt/sources.list
    COPY package.json /app/
    RUN apt-get update && apt-get install -y curl
  `,
  'from another stage': dockerfile`
    FROM debian:13 AS build
    FROM debian:13
    COPY --from=build . /app
    RUN apt-get install -y curl
  `,
  'the source says what to install': dockerfile`
    FROM debian:13
    COPY . /app
    RUN apt-get install -y $(cat /app/packages.txt)
    RUN apt-get install -y ./app.deb
    RUN apt-get install -y curl && ./configure && make
  `,
  'names that cannot be known': dockerfile`
    FROM debian:13
    ARG PACKAGES
    COPY . /app
    RUN apt-get install -y $PACKAGES
  `,
  'no install': dockerfile`
    FROM debian:13
    COPY . /app
    RUN echo apt-get install curl && apt-get update
  `,
  'a folder of source': dockerfile`
    FROM debian:13
    COPY app/src ./src
    RUN apt-get update && ⟦apt-get install⟧ -y curl
    FROM debian:13
    COPY conf /etc/tool
    RUN apt-get update && apt-get install -y curl
  `,
});
