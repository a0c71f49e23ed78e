import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { packageNamedTwice } from '../../../src/checker/rules/layer-sanity/package-named-twice.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(packageNamedTwice, {
  'on a line and over lines': dockerfile`
    FROM debian:13
    RUN apt-get update && apt-get install -y curl git ⟦curl⟧
    RUN apt-get install -y \
        cmake \
        git \
        ⟦cmake⟧ \
        git
  `,
  'every manager, and exec form': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache git make ⟦git⟧
    RUN ["apk", "add", "curl", ⟦"curl"⟧]
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun apt-get install -y a \\\r\n  ⟦a⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN apt-get install -y a `\n  ⟦a⟧\n',
  'another version or another name': dockerfile`
    FROM debian:13
    RUN apt-get install -y gcc gcc-14 gcc=4:14.2.0-1 libc6 libc6-dev
  `,
  'another command': dockerfile`
    FROM debian:13
    RUN apt-get install -y curl && apt-get install -y curl
  `,
  'variables may hold different things': dockerfile`
    FROM debian:13
    ARG A
    RUN apt-get install -y $A $A
  `,
});

it('takes the default of a build argument for no constant', () => {
  const safety = (lines: string) => safetyOf(packageNamedTwice, `FROM debian:13\n${lines}\n`);
  expect(safety('ARG P=gcc\nRUN apt-get install -y $P curl gcc')).toBeUndefined();
  expect(safety('ARG P=gcc\nRUN apt-get install -y "$P" curl "$P"')).toBe('safe');
  expect(safety('ENV P=gcc\nRUN apt-get install -y $P curl gcc')).toBe('safe');
});

it('counts the others', () => {
  const messages = (list: string) =>
    check(`FROM debian:13\nRUN apt-get install -y ${list}\n`, {
      rules: [packageNamedTwice],
    }).findings.map(({ message }) => message);
  expect(messages('a b a b')).toEqual(['a stands in this list already, and so does one more.']);
  expect(messages('a b c a b c')).toEqual(['a stands in this list already, and so do 2 more.']);
});
