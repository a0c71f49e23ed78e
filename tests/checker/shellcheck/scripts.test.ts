import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source, shellScripts } from '../../../src/checker/index.ts';
import { parse } from '../../../src/checker/model/parse.ts';
import { offsetOf, sourceSpan } from '../../../src/checker/shellcheck/pieces.ts';
import { placedScripts } from '../../../src/checker/shellcheck/scripts.ts';
import { grammatical, tokenSoup } from '../../support/arbitrary-dockerfile.ts';
import { dockerfile } from '../../support/cases.ts';

const texts = (text: string) => shellScripts(text).map((one) => one.text);
const shells = (text: string) => shellScripts(text).map(({ shell }) => shell);

describe('what ShellCheck is given', () => {
  it('is shell form, under ONBUILD, too', () => {
    expect(
      texts(dockerfile`
        FROM debian:13
        RUN ["echo", "exec"]
        RUN echo run
        ONBUILD RUN echo trigger
        HEALTHCHECK --interval=9s CMD echo health || exit 1
        ENTRYPOINT echo entrypoint
        CMD echo cmd
      `),
    ).toEqual(['echo run', 'echo trigger', 'echo health || exit 1', 'echo entrypoint', 'echo cmd']);
  });

  it.each([
    ['CMD ["sh", "-c", "a $1"]', ['a $1']],
    ['ONBUILD ENTRYPOINT ["/sbin/tini", "--", "/bin/sh", "-c", "a"]', ['a']],
    ['RUN ["/bin/bash", "-o", "pipefail", "-c", "a | b"]', ['a | b']],
    ['HEALTHCHECK CMD ["bash", "-ec", "a"]', ['#!/bin/bash -e\na']],
    ['CMD ["sh", "-c", "a \\"b\\" \\\\ \\u0024c\\td"]', ['a "b" \\ $c\td']],
    ['CMD ["sh", "-c", "a \\\n  b"]', ['a b']],
    ['CMD ["sh", "a.sh", "-c", "b"]', []],
    ['CMD ["python", "-m", "bash", "-c", "b"]', []],
    ['CMD ["sh", "-c"]', []],
    ['CMD ["zsh", "-c", "a"]', []],
  ])('is what exec form hands to a shell: %s', (instruction, expected) => {
    expect(texts(`FROM debian\n${instruction}\n`)).toEqual(expected);
  });

  it('has no ARG where a container runs it', () => {
    expect(texts('FROM debian\nARG a\nENV b=1\nCMD echo $a $b $http_proxy\n')).toEqual([
      'export b=1\necho $a $b $http_proxy',
    ]);
  });

  it('joins continuations as Docker does, inside words and quotes too', () => {
    expect(texts("FROM debian\nRUN ec\\\nho 'a\\\n b' \\\n  # gone\n\n  c\n")).toEqual([
      expect.stringMatching(/^echo 'a b' +c$/),
    ]);
  });

  it('ends a comment where Docker has joined its line with the next', () => {
    expect(texts('FROM debian\nRUN true # why \\\n  false\n')).toEqual(['true # why false']);
  });

  it('knows another escape character and CRLF', () => {
    expect(texts('# escape=`\r\nFROM debian\r\nRUN a `\r\n  b\r\nRUN c\r\n')).toEqual([
      expect.stringMatching(/^a +b$/),
      'c',
    ]);
  });

  it('keeps the lines of a heredoc, and finds its end under CRLF', () => {
    expect(texts('FROM debian\nRUN <<EOF\na \\\n b\nc\nEOF\n')).toEqual(['a \\\n b\nc\n']);
    expect(texts('FROM debian\r\nRUN cat <<EOF >/x\r\na\r\nEOF\r\n')).toEqual([
      'cat <<EOF >/x \na \nEOF',
    ]);
  });

  it('is each script once', () => {
    expect(texts('FROM debian\nRUN a\nRUN b\nRUN a\n')).toEqual(['a', 'b']);
  });

  it('says which mentioned variables Docker has set by then', () => {
    expect(
      texts(dockerfile`
        ARG before=1
        FROM debian:13 AS base
        ARG a
        ENV b=1 other=2
        FROM base
        RUN echo $a $b $before $after $http_proxy
        ARG after
      `),
    ).toEqual([
      'export a=1\nexport b=1\nexport http_proxy=1\necho $a $b $before $after $http_proxy',
    ]);
  });

  it('leaves what speaks of a whole script at its top', () => {
    expect(
      texts(
        'FROM debian\nENV a=1\nRUN <<EOF\n#!/bin/bash\n# shellcheck disable=SC2086\nb $a\nEOF\n',
      ),
    ).toEqual(['#!/bin/bash\n# shellcheck disable=SC2086\nexport a=1\nb $a\n']);
  });

  it('says when the shell ends at the first failure', () => {
    expect(
      texts('FROM debian\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN cd /x; make\n'),
    ).toEqual(['#!/bin/bash -e\ncd /x; make']);
  });
});

describe('the shell', () => {
  it.each([
    ['FROM debian:13\nRUN a\n', ['dash']],
    ['FROM python:3.13-slim-trixie\nRUN a\n', ['dash']],
    ['FROM alpine:3.22\nRUN a\n', ['busybox']],
    ['FROM node:24-alpine AS build\nFROM build\nRUN a\n', ['busybox']],
    ['FROM fedora:43\nRUN a\n', ['bash']],
    ['FROM example.org/unknown\nRUN a\n', ['sh']],
    ['FROM debian:13\nSHELL ["/bin/bash", "-c"]\nRUN a\n', ['bash']],
    ['FROM debian:13\nSHELL ["/bin/ksh", "-c"]\nRUN a\n', ['ksh']],
    ['FROM debian:13\nSHELL ["/bin/ash", "-c"]\nRUN a\n', ['busybox']],
    ['FROM debian:13\nSHELL ["/bin/zsh", "-c"]\nRUN a\n', []],
    ['FROM debian:13\nSHELL ["pwsh", "-c"]\nRUN a\n', []],
    ['FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN a\n', []],
    ['FROM debian:13\nRUN <<EOF\n#!/usr/bin/env bash\na\nEOF\n', ['bash']],
    ['FROM debian:13\nRUN <<EOF\n#!/usr/bin/env python3\na\nEOF\n', []],
    ['FROM debian:13\nRUN bash <<EOF\na\nEOF\n', ['dash', 'bash']],
  ])('%j is %j', (text, expected) => {
    expect(shells(text)).toEqual(expected);
  });
});

describe('places', () => {
  it('count code points, and tabs up to the next stop of eight', () => {
    const text = '\techo\t$x é😀 $y\nz';
    expect(text.slice(offsetOf(text, { line: 1, column: 17 }))).toMatch(/^\$x/);
    expect(text.slice(offsetOf(text, { line: 1, column: 23 }))).toMatch(/^\$y/);
    expect(offsetOf(text, { line: 2, column: 1 })).toBe(text.length - 1);
    expect(offsetOf(text, { line: 9, column: 9 })).toBe(text.length);
  });

  it('lead back to the words in the Dockerfile, whatever it is made of', () => {
    for (const texts of [grammatical, tokenSoup])
      fc.assert(
        fc.property(texts, (text) => {
          const source = new Source(text);
          for (const { text: given, pieces } of placedScripts(parse(source)))
            for (const { index, 0: word } of given.matchAll(/[\w$]+/g)) {
              const at = sourceSpan(pieces, { from: index, to: index + word.length });
              if (!at) expect(given.slice(0, index)).toMatch(/(?:^|\n)(?:export \w*|#![^\n]*)=?$/);
              else expect(source.slice(at).replaceAll(/[\\`][ \t]*\r*\n/g, '')).toContain(word);
            }
        }),
      );
  });
});
