import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { copyRelativeDestWithoutWorkdir } from '../../../src/checker/rules/layer-sanity/copy-relative-dest-without-workdir.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyRelativeDestWithoutWorkdir, {
  'counts from what the base image uses': dockerfile`
    FROM debian:13
    COPY app.py ⟦app.py⟧
    COPY . ⟦.⟧
  `,
  'every stage starts afresh': dockerfile`
    FROM debian:13 AS build
    WORKDIR /src
    COPY . .
    FROM debian:13
    COPY --from=build /src/app ⟦"app"⟧
    ADD data.tar.gz ⟦data/⟧
    WORKDIR /late
    COPY . .
  `,
  'a trigger, and JSON form': dockerfile`
    FROM debian:13
    ONBUILD COPY a ⟦a⟧
    COPY ["a b", ⟦"b"⟧]
  `,
  'a heredoc has a destination, too': dockerfile`
    FROM debian:13
    COPY <<EOF ⟦hello.txt⟧
    hello
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy a ⟦a⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nCOPY a `\n  ⟦a⟧\n',
  'WORKDIR is set': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY . .
  `,
  'WORKDIR is set in a stage it continues': dockerfile`
    FROM debian:13 AS base
    WORKDIR /app
    FROM base AS middle
    RUN true
    FROM middle
    COPY . .
  `,
  'WORKDIR is set for the trigger': dockerfile`
    FROM debian:13
    ONBUILD WORKDIR /app
    ONBUILD COPY . .
  `,
  'absolute, on Linux and on Windows': dockerfile`
    FROM debian:13
    COPY a /a
    COPY a c:\app\a
    COPY a D:/app/a
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG DIR
    ENV HOME_DIR=/home/app
    COPY a $DIR/a
    COPY a \${HOME_DIR}/a
  `,
  'a base image that promises a working directory': dockerfile`
    FROM golang:1.27-trixie
    COPY . .
    FROM registry.access.redhat.com/ubi9/nodejs-22:1
    COPY package.json .
  `,
  'an empty image has no folder but the root to count from': dockerfile`
    FROM scratch
    COPY app ⟦bin/app⟧
  `,
});

it('offers a path only where the working directory is known to be the root', () => {
  const fix = (base: string) =>
    check(`FROM ${base}\nCOPY app.py app.py\n`, { rules: [copyRelativeDestWithoutWorkdir] })
      .findings[0]?.fix?.title;
  expect(fix('debian:13')).toBe('Copy to /app.py');
  expect(fix('example.com/team/base:2')).toBeUndefined();
});

it('keeps the quotes of an array', () => {
  const [finding] = check('FROM debian:13\nCOPY ["a", "b/"]\n', {
    rules: [copyRelativeDestWithoutWorkdir],
  }).findings;
  expect(finding?.fix?.edits.map(({ insert }) => insert)).toEqual(['"/b/"']);
});
