import { expect, it } from 'vitest';
import { updateBeforeInstall } from '../../../src/checker/rules/layer-sanity/update-before-install.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(updateBeforeInstall, {
  'in the text that a shell is given, and in a trigger': dockerfile`
    FROM debian:13 AS a
    RUN ["sh", "-c", "⟦apt-get install⟧ -y curl"]
    FROM debian:13 AS b
    RUN sh -c '⟦apt-get install⟧ -y curl'
    FROM debian:13 AS c
    RUN apt-get update && rm -rf /var/lib/apt/lists/*
    ONBUILD RUN ⟦apt-get install⟧ -y curl
    FROM debian:13
    RUN sh ./setup.sh && apt-get install -y curl
  `,
  'an index from an earlier RUN': dockerfile`
    FROM registry.example.org/base:1
    RUN apt-get update
    RUN ⟦apt-get install⟧ -y curl
  `,
  'no index at all': dockerfile`
    FROM debian:13
    RUN ⟦apt-get install⟧ -y curl && apt-get install -y jq
  `,
  'an index from the stage it continues': dockerfile`
    FROM opensuse/leap:15.6 AS base
    RUN zypper refresh
    FROM base
    RUN <<EOF
    ⟦zypper install⟧ -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get install⟧ -y curl\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN ⟦apt-get install⟧ -y `\n  curl\n',
  'an index that has been removed again': dockerfile`
    FROM registry.example.org/base:1
    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
    RUN ⟦apt-get install⟧ -y jq
  `,
  'yum fetches an index where there is none': dockerfile`
    FROM oraclelinux:9
    RUN yum update -y && yum clean all
    RUN yum install -y curl
  `,
  'a script that sets a repository up': dockerfile`
    FROM node:24
    RUN curl -fsSL https://example.org/setup.sh | bash - && apt-get install -y curl
    RUN apt-get install -y jq
  `,
  'in the same RUN': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl
  `,
  'apk fetches its own': dockerfile`
    FROM alpine:3.22
    RUN apk update
    RUN apk add --no-cache curl && apk add -U jq
  `,
  'a base image that may hold an index': dockerfile`
    FROM registry.example.org/base:1
    RUN apt-get install -y curl
  `,
  'managers that refresh by themselves': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl
  `,
  'packages that are files': dockerfile`
    FROM debian:13
    RUN apt-get install -y ./app.deb
  `,
  'lists on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl
  `,
  'an upgrade, a removal, words': dockerfile`
    FROM debian:13
    RUN apt-get remove -y curl && echo apt-get install curl
  `,
});

it('removes no lists in front of what reads them', () => {
  const safety = (after: string) =>
    safetyOf(updateBeforeInstall, `FROM debian:13\nRUN apt-get install -y curl${after}\n`);
  expect(safety(' && curl --version')).toBe('safe');
  for (const after of [' && apt-cache show jq', ' && make deps', '\nRUN apt-cache show jq'])
    expect(safety(after)).toBeUndefined();
});
