import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { updateNotAlone } from '../../../src/checker/rules/layer-sanity/update-not-alone.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(updateNotAlone, {
  'an index that a later RUN installs from': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧
    RUN apt-get install -y curl
  `,
  'an index that nothing reads': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk update⟧
    CMD ["sh"]
  `,
  'every stage, and every manager': dockerfile`
    FROM opensuse/leap:15.6 AS build
    RUN ⟦zypper refresh⟧
    RUN zypper install -y curl
    FROM fedora:43
    RUN ⟦dnf makecache⟧ && rm -rf /tmp/*
    RUN dnf install -y curl
  `,
  'yum update, where the next RUN installs': dockerfile`
    FROM oraclelinux:9
    RUN ⟦yum -y update⟧
    RUN yum -y install curl
  `,
  'zypper update, where a later RUN installs': dockerfile`
    FROM opensuse/leap:15.6
    RUN ⟦zypper -n up⟧
    RUN zypper -n install curl
  `,
  'a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ⟦apt-get update⟧
    rm -rf /var/lib/apt/lists/*
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦apt-get update⟧\r\nrun apt-get install -y curl\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ⟦apt-get update⟧ `\n  -q\n',
  'update and install in one RUN': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl
    RUN set -eux; apt-get update -qq; apt-get -qq install curl
  `,
  'an index for an upgrade': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get -y dist-upgrade
  `,
  'programs that may install': dockerfile`
    FROM debian:13
    RUN apt-get update && ./install.sh
    RUN apt-get update && npx playwright install-deps
    RUN apt-get update && xargs apt-get install -y < packages.txt
    RUN apt-get update && $INSTALL curl
  `,
  'an upgrade with nothing behind it': dockerfile`
    FROM fedora:43
    RUN dnf -y update && dnf clean all
    RUN yum update -y tzdata
    RUN yum install -y curl
  `,
  'other programs update too': dockerfile`
    FROM debian:13
    RUN pip install --upgrade pip && composer update && git submodule update && rustup update
    RUN update-ca-certificates
  `,
  'words that are not run': dockerfile`
    FROM debian:13
    RUN echo apt-get update
    COPY <<EOF /x.sh
    apt-get update
    EOF
  `,
  'an index that is fetched and emptied at once shows that a repository answers': dockerfile`
    FROM debian:13
    RUN apt-get update; apt-get dist-clean
  `,
  'what reads no index of apt': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧ && pip install requests && useradd app
    RUN ⟦apt-get update⟧ && curl -fsSL https://example.com/a.tgz | tar xz
    RUN apt-get update && curl -fsSL https://example.com/install.sh | sh
  `,
  'apk, where a later RUN reads that index': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk update⟧
    RUN apk add curl
  `,
  'what only moves or asks reads no index': dockerfile`
    FROM debian:13
    RUN ⟦apt-get update⟧ && cd /tmp
    RUN ⟦apt-get update⟧ && :
    RUN ⟦apt-get update⟧ && test -d /tmp && [ -d /opt ]
    RUN apt-get update && cd /tmp && ./install.sh
  `,
});

it('says of an index what a later install does with it', () => {
  const messages = (text: string) =>
    check(text, { rules: [updateNotAlone] }).findings.map(({ message }) => message);
  expect(messages('FROM alpine:3.22\nRUN apk update\nRUN apk add --no-cache curl\n')).toEqual([
    'apk update fills an index that nothing in this RUN reads.',
  ]);
  expect(
    messages('FROM alpine:3.22\nRUN apk update\nRUN apk add -U curl\nRUN apk add git\n'),
  ).toEqual([
    'apk update is cached with this RUN, so the install in a later one meets what was current when this layer was made.',
  ]);
  expect(messages('FROM fedora:44\nRUN dnf update -y\nRUN dnf install -y git\n')).toEqual([
    'dnf update is cached with this RUN, so the install in a later one meets an index as old as this layer, or fetches another.',
  ]);
  expect(messages('FROM opensuse/leap:16.0\nRUN zypper ref\nRUN zypper in -y curl\n')).toEqual([
    'zypper ref is cached with this RUN, so the install in a later one meets an index as old as this layer, or fetches another.',
  ]);
});

it('joins only what goes on as it did', () => {
  const safety = (update: string, install: string) =>
    safetyOf(updateNotAlone, `FROM debian:13\nRUN ${update}\nRUN ${install}\n`);
  expect(safety('apt-get update', 'apt-get install -y curl && make # tool')).toBe('safe');
  expect(safety("apt-get update -o 'a= #b'", 'apt-get install -y curl')).toBe('safe');
  expect(safety('apt-get update # index', 'apt-get install -y curl')).toBeUndefined();
  expect(safety('apt-get update', 'apt-get install -y curl; make')).toBeUndefined();
  expect(safety('apt-get update', 'apt-get install -y curl || true')).toBeUndefined();
});
