import { describe, expect, test } from 'vitest';
import { explanationAt } from '../../../src/checker/editing/explanation.ts';

/** What is said where `|` stands: the piece of text it is about, its title, and its facts in a line each. */
function said(marked: string) {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = explanationAt(text, at);
  return (
    found && {
      about: text.slice(found.from, found.to),
      title: found.title,
      facts: found.facts.map(({ term, value, words }) =>
        [term, value, words].filter((one) => one !== undefined).join(' / '),
      ),
    }
  );
}

describe('an image', () => {
  test('with a tag is pinned in name only', () => {
    expect(said('FROM pyth|on:3.13-slim AS base\n')).toEqual({
      about: 'python:3.13-slim',
      title: 'python:3.13-slim',
      facts: [
        'Registry / docker.io / Docker Hub, as none is written',
        'Name / python / an official image',
        'Tag / 3.13-slim',
        'Digest / none',
        'Pinned / in name only: the tag can be given to other bytes tomorrow',
      ],
    });
  });
  test('without a tag is latest', () => {
    const facts = said('FROM ghcr.io/me/ap|p\n')?.facts;
    expect(facts).toContain('Registry / ghcr.io');
    expect(facts).toContain('Tag / none, so `latest` is taken');
    expect(facts?.at(-1)).toMatch(/^Pinned \/ no:/);
  });
  test('with a digest is pinned whole', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const facts = said(`FROM alpine@|${digest}\n`)?.facts;
    expect(facts).toContain(`Digest / ${digest}`);
    expect(facts?.at(-1)).toMatch(/^Pinned \/ whole/);
  });
  test('made of variables is read with their values', () => {
    expect(said('ARG V=3.13\nFROM python:$V|-slim\n')?.title).toBe('$V');
    expect(said('ARG V=3.13\nFROM py|thon:$V\n')?.facts).toEqual(
      expect.arrayContaining(['Reads / python:3.13', 'Tag / 3.13']),
    );
    expect(said('ARG V\nFROM py|thon:$V\n')?.facts).toContain(
      'Tag / unknown: it comes from a variable whose value the text does not tell',
    );
  });
  test('of COPY --from, and the empty base', () => {
    expect(said('FROM a\nCOPY --from=ngi|nx:1.29 /a /b\n')?.facts).toContain('Tag / 1.29');
    expect(said('FROM scr|atch\n')?.facts).toHaveLength(1);
  });
});

describe('a variable', () => {
  const value = (text: string) => said(text)?.facts[0];
  test('set by ENV has its value at this point', () => {
    const text = 'FROM a\nENV V=1\nRUN echo $|V\nENV V=2\nRUN echo $V\n';
    expect(said(text)).toEqual({
      about: '$V',
      title: '$V',
      facts: ['Value / 1', 'Set by / ENV on line 2'],
    });
    expect(value(text.replace('|', '').replace(/\$V\n$/, '$|V\n'))).toBe('Value / 2');
  });
  test('set by ARG has a default that may change', () => {
    expect(said('FROM a\nARG V=1\nWORKDIR /$|V\n')?.facts).toEqual([
      'Value / 1',
      'Set by / ARG on line 2',
      'May change / A default: `--build-arg V=…` takes its place.',
    ]);
  });
  test('without a default is unknown', () => {
    expect(value('FROM a\nARG V\nRUN echo ${|V}\n')).toMatch(/Unknown: it has no default/);
  });
  test('taken in from above FROM names both lines', () => {
    expect(said('ARG V=1\nFROM a\nARG V\nRUN echo $|V\n')?.facts[1]).toBe(
      'Set by / ARG on line 3, with the value of line 1',
    );
  });
  test('not taken in is empty, and it says how to take it in', () => {
    expect(value('ARG V=1\nFROM a\nRUN echo $|V\n')).toContain('`ARG V` in this stage takes it in');
  });
  test('of another stage is not seen', () => {
    expect(value('FROM alpine AS x\nENV V=1\nFROM alpine\nRUN echo $|V\n')).toMatch(
      /Empty: nothing above/,
    );
    expect(value('FROM alpine AS x\nENV V=1\nFROM x\nRUN echo $|V\n')).toBe('Value / 1');
  });
  test('that the base image may set is unknown', () => {
    expect(value('FROM me/app\nRUN echo $|V\n')).toMatch(/Unknown: nothing above sets it/);
    expect(value('FROM alpine\nENV P=$|PATH:/x\n')).toMatch(/Unknown: the image alpine sets it/);
  });
  test('that the command sets itself is not guessed', () => {
    expect(value('FROM a\nENV V=1\nRUN V=2; echo $|V\n')).toMatch(/the command sets it itself/);
    expect(value('FROM a\nRUN for V in a b; do echo $|V; done\n')).toMatch(
      /the command sets it itself/,
    );
  });
  test('in single quotes is none', () => {
    expect(said("FROM a\nENV V=1\nRUN echo '$|V'\n")).toBeUndefined();
  });
  test('of the platform', () => {
    expect(value('FROM --platform=$BUILD|PLATFORM a\n')).toMatch(/the builder sets it/);
    expect(value('FROM alpine\nRUN echo $TARGET|ARCH\n')).toContain('`ARG TARGETARCH`');
    expect(value('FROM a\nRUN echo $HTTP_|PROXY\n')).toMatch(/no ARG is needed/);
  });
  test('where it is set', () => {
    expect(value('FROM a\nENV V|=1\n')).toBe('Value / 1');
  });
});

describe('a stage', () => {
  const text =
    'FROM golang:1.27 AS build\nRUN make\nFROM alpine AS spare\nFROM alpine\nCOPY --from=build /app /app\n';
  test('says what it takes from whom, and gives to whom', () => {
    expect(said(text.replace('--from=build', '--from=bu|ild'))).toEqual({
      about: 'build',
      title: 'Stage build',
      facts: [
        'Starts from / golang:1.27 / on line 1',
        'Takes / nothing from other stages',
        'Gives / `/app` (COPY, line 5) into the final stage',
        'Built / yes: the final stage needs it',
      ],
    });
  });
  test('that nothing needs is not built', () => {
    expect(said(text.replace('AS spare', 'AS spa|re'))?.facts.at(-1)).toMatch(
      /only with `--target`/,
    );
  });
  test('that another starts from', () => {
    expect(said('FROM a AS x\nFROM x|\n')?.facts).toContain(
      'Gives / all of it (line 2) into the final stage',
    );
  });
});

test('an instruction and a flag have a line of help', () => {
  expect(said('FROM a\nW|ORKDIR /x\n')?.title).toBe('WORKDIR');
  expect(said('FROM a\nCOPY --li|nk a b\n')?.title).toBe('--link');
  expect(said('FROM a\nRUN ma|ke\n')).toBeUndefined();
  expect(said('FROM a\n# RU|N make\n')).toBeUndefined();
});

test('any place in any text is met without a stumble', () => {
  const text =
    'ARG A=${B\nFROM $A AS x\nONBUILD RUN --mount=a,from=$q $\nCOPY --from= <<E\n$\nE\nFROM x:@\n\\\n';
  for (let at = 0; at <= text.length; at++) explanationAt(text, at);
});
