import { expect, test } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { syntaxValid } from '../../../src/checker/rules/linting/syntax-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(syntaxValid, {
  'a NUL says that this is no text': 'FROM alpine:3.22\n⟦\0⟧',
  'text saved as UTF-16 is full of NULs': 'F⟦\0⟧R\0O\0M\0',
  'a line of 64 KiB is more than the builder takes': `FROM alpine:3.22\n⟦R⟧UN echo ${'x'.repeat(70_000)}\n`,
  'the builder counts bytes, not characters': `FROM alpine:3.22\n⟦R⟧UN echo ${'é'.repeat(40_000)}\n`,
  'a long line that is short enough': `FROM alpine:3.22\nRUN echo ${'x'.repeat(60_000)}\n`,
  'many lines make a long file, not a long line': `FROM alpine:3.22\n${'RUN true\n'.repeat(9_000)}`,
  'plain text': dockerfile`
    FROM alpine:3.22
    RUN printf '\0'
  `,
  'an empty file is the business of from-required': '',
  'a byte order mark and Windows line ends are text': '\uFEFFFROM alpine:3.22\r\nRUN true\r\n',
});

test.each([
  ['F\0R\0O\0M\0', 'UTF-16'],
  ['\uFFFD\uFFFD#\0 \0a\0', 'UTF-16'],
  ['\uFFFD\uFFFDELF\0\x01\0', 'binary'],
  ['FROM alpine:3.22\n\0', 'binary'],
])('%j is called %s', (text, word) => {
  const [finding] = check(text, { rules: [syntaxValid] }).findings;
  expect(finding?.message).toContain(word);
});
