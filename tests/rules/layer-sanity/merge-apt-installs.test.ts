import { mergeAptInstalls } from '../../../src/checker/rules/layer-sanity/merge-apt-installs.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(mergeAptInstalls, {
  'one after the other': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && ⟦apt-get install⟧ -y git
  `,
  'a heredoc, and every manager': dockerfile`
    FROM alpine:3.22 AS build
    RUN <<EOF
    apk add --no-cache curl
    ⟦apk add⟧ --no-cache git
    EOF
    FROM fedora:43
    RUN sudo dnf install -y curl; sudo ⟦dnf install⟧ -y git
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get install -y a \\\r\n  && ⟦apt-get install⟧ -y b\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN apt-get install -y a `\n  && ⟦apt-get install⟧ -y b\n',
  'something between that the second may need': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl gnupg && curl https://example.org/setup | bash && apt-get install -y nodejs
    WORKDIR /src
    RUN apt-get install -y ca-certificates && apt-get update && apt-get install -y jq
  `,
  'other flags': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && apt-get install -y -t trixie-backports git
    RUN apk add --no-cache curl && apk add --no-cache --virtual .deps gcc
  `,
  'in the next RUN': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
    RUN apt-get update && ⟦apt-get install⟧ -y git
  `,
  'in another RUN, with something between them': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl gnupg
    RUN curl -fsSL https://example.org/key | gpg --dearmor -o /etc/apt/keyrings/x.gpg && apt-get install -y x
    COPY x.list /etc/apt/sources.list.d/
    RUN apt-get install -y y && ./configure
    RUN apt-get install -y z
  `,
  'in the next RUN of a stage that is thrown away': dockerfile`
    FROM debian:13 AS build
    RUN apt-get install -y curl
    RUN apt-get install -y git
    FROM debian:13
    COPY --from=build /a /a
  `,
  'only if': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && if test -n "$X"; then apt-get install -y git; fi
  `,
  'other managers, other subcommands': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && pip install flask && apt-get remove -y curl
  `,
  'a stream is chosen, not installed': dockerfile`
    FROM rockylinux:9
    RUN dnf -y module enable nodejs:22 && dnf -y install nodejs
    RUN dnf -y module enable php:8.2
    RUN dnf -y install php
  `,
  'packages in variables': dockerfile`
    FROM debian:13
    ARG APT_FLAGS
    RUN apt-get install -y curl && apt-get install $APT_FLAGS git
  `,
  'the second knows its packages from the first': dockerfile`
    FROM rockylinux:9
    RUN yum install -y epel-release && yum install -y htop
    RUN dnf install -y https://example.com/repository.rpm && dnf install -y tool
    FROM rockylinux:9
    RUN dnf install -y centos-release-scl
    RUN dnf install -y devtoolset-7
  `,
  'what a package is built with is not asked for by install': dockerfile`
    FROM debian:13
    RUN apt-get install -y build-essential && apt-get build-dep -y nginx
  `,
});
