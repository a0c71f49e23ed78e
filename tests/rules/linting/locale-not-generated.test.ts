import { localeNotGenerated } from '../../../src/checker/rules/linting/locale-not-generated.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(localeNotGenerated, {
  'in each of its variables': dockerfile`
    FROM debian:13
    ENV LANG=⟦en_US.UTF-8⟧ LC_ALL=⟦de_DE.utf8⟧
    ENV LC_CTYPE ⟦ja_JP⟧
  `,
  'on a language image, and in the stage that is continued': dockerfile`
    FROM python:3.13-slim AS base
    ENV LANG=⟦en_US.UTF-8⟧
    RUN pip install flask==3.1.2
    FROM base
    USER 10001
  `,
  'lower-case keywords and CRLF change nothing': 'from ubuntu:24.04\r\nenv LANG=⟦en_US.UTF-8⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nENV A=1 `\n  LANG=⟦en_US.UTF-8⟧\n',
  'what every image has': dockerfile`
    FROM debian:13
    ENV LANG=C.UTF-8 LC_ALL=C LC_CTYPE=POSIX LANGUAGE=en_US:en
  `,
  'it is generated': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y --no-install-recommends locales && locale-gen en_US.UTF-8
    ENV LANG=en_US.UTF-8
    FROM ubuntu:24.04
    ENV LANG=en_US.UTF-8
    RUN apt-get update && apt-get install -y language-pack-en
  `,
  'generated behind it': dockerfile`
    FROM debian:13
    ENV LANG=en_US.UTF-8
    RUN localedef -i en_US -f UTF-8 en_US.UTF-8
  `,
  'a script may do it': dockerfile`
    FROM debian:13
    COPY setup.sh /tmp/
    RUN /tmp/setup.sh
    ENV LANG=en_US.UTF-8
  `,
  'a stage that is not shipped': dockerfile`
    FROM debian:13 AS build
    ENV LANG=en_US.UTF-8
    FROM debian:13
  `,
  'Alpine knows them all by name, and of others nothing is known': dockerfile`
    FROM example.com/base:1
    ENV LANG=en_US.UTF-8
    FROM alpine:3.22
    ENV LANG=en_US.UTF-8
  `,
});
