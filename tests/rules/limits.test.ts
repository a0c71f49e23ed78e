import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/index.ts';

/**
 * Where each of many things would be held against all others, rules look at as many as a person
 * writes and no further. One less is still judged; one more is not.
 */
interface Limit {
  readonly most: number;
  /** A text with so many of what is counted. */
  readonly text: (count: number) => string;
  /** What is left out beyond the limit: all that the rule finds, what it would find more, or the fix alone. */
  readonly leftOut: 'all' | 'more' | 'fix';
}

const repeat = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const limits: Readonly<Record<string, Limit>> = {
  'apk-virtual': {
    most: 100,
    text: (count) =>
      `FROM alpine:3.22\nRUN apk add gcc${repeat(count - 2, (i) => ` && apk add x${i}`)} && apk del gcc\n`,
    leftOut: 'all',
  },
  'chown-unknown-user': {
    most: 100,
    text: (count) =>
      `FROM alpine:3.22\n${repeat(count - 1, (i) => `COPY a${i} /srv/\n`)}COPY --chown=app b /srv/\n`,
    leftOut: 'all',
  },
  'copy-from-undefined-stage': {
    most: 100,
    text: (count) =>
      `${repeat(count - 2, (i) => `FROM a AS ${'x'.repeat(9)}${i}\n`)}FROM a AS builder\nFROM a\nCOPY --from=bulider /a /a\n`,
    leftOut: 'fix',
  },
  'key-made-at-build': {
    most: 50,
    text: (count) =>
      `FROM debian:13\n${repeat(count - 1, (i) => `RUN ssh-keygen -N '' -f /k${i} && rm /k${i} /k${i}.pub\n`)}RUN ssh-keygen -N '' -f /key\n`,
    leftOut: 'all',
  },
  'no-apt-upgrade': {
    most: 100,
    text: (count) =>
      `FROM debian:13\nRUN apt-get update && apt-get -y upgrade && apt-get install -y a${' && true'.repeat(count - 3)}\n`,
    leftOut: 'fix',
  },
  'no-unreachable-stages': {
    most: 100,
    text: (count) =>
      `ARG X\nFROM a AS lonely\n${repeat(count, (i) => `FROM b${i}-$X AS s${i}\n`)}FROM a\n`,
    leftOut: 'all',
  },
  'prefer-cache-mounts': {
    most: 50,
    text: (count) => `FROM node:24\nRUN true${repeat(count, (i) => ` && npm install x${i}`)}\n`,
    leftOut: 'fix',
  },
  'remove-build-sources': {
    most: 20,
    text: (count) =>
      `FROM debian:13\nRUN make${repeat(count, (i) => ` && mkdir /usr/src/x${i}`)}\n`,
    leftOut: 'more',
  },
  'remove-signature-file': {
    most: 100,
    text: (count) =>
      `FROM debian:13\nRUN gpg --verify /a.asc /a${repeat(count, (i) => ` && rm /x/${i}`)}\n`,
    leftOut: 'all',
  },
  'unknown-user': {
    most: 100,
    text: (count) => `FROM alpine:3.22\n${'USER 1000\n'.repeat(count - 1)}USER app\n`,
    leftOut: 'all',
  },
  'uv-no-cache': {
    most: 20,
    text: (count) =>
      `FROM python:3.13\nRUN true${repeat(count, (i) => ` && uv pip install --cache-dir /c${i} x`)}\n`,
    leftOut: 'more',
  },
  'user-created-but-never-used': {
    most: 50,
    text: (count) => `FROM debian:13\n${repeat(count, (i) => `RUN useradd u${i}\n`)}`,
    leftOut: 'all',
  },
  'user-group-drops-supplementary': {
    most: 20,
    text: (count) =>
      `FROM debian:13\nRUN useradd -G audio app\n${'USER 1000\n'.repeat(count - 1)}USER app:app\n`,
    leftOut: 'all',
  },
};

describe('a rule looks at as many as a person writes', () => {
  for (const [rule, { most, text, leftOut }] of Object.entries(limits))
    it(`${rule}: ${most}`, () => {
      const found = (count: number) =>
        check(text(count), { preset: 'strict' }).findings.filter((one) => one.rule === rule);
      const [within, beyond] = [found(most), found(most + 1)];
      const hasFix = (findings: typeof within) => findings.some(({ fix }) => fix);
      expect(within).not.toEqual([]);
      if (leftOut === 'all') expect(beyond).toEqual([]);
      else if (leftOut === 'more') expect(beyond).toHaveLength(within.length);
      else expect([hasFix(within), hasFix(beyond)]).toEqual([true, false]);
    });
});
