import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/components/checker/catalogue.ts';
import { chatWords } from '../../src/components/checker/chat-words.ts';
import type { Shown } from '../../src/components/checker/findings-view.ts';

const catalogue: Catalogue = {
  home: '/',
  version: '0',
  practices: [],
  rules: { 'no-latest-tag': { title: 'Name a version', preset: 'recommended', href: '/x' } },
  shellCodes: {},
  shellcheck: { version: '0', size: 0, compressed: 0 },
  edition: '0',
};
const found: Shown = {
  rule: 'no-latest-tag',
  practice: 'pinned-base-image',
  severity: 'warning',
  message: '',
  from: 0,
  to: 1,
  line: 1,
};

test('the file, its length and the counts, the gravest first', () => {
  const error: Shown = { ...found, severity: 'error' };
  expect(chatWords('Dockerfile', 'a\nb\n', [found, error, found], undefined, catalogue)).toBe(
    'Dockerfile (2 lines): 1 error, 2 warnings',
  );
  expect(chatWords('Dockerfile', 'a\n', [], undefined, catalogue)).toBe(
    'Dockerfile (1 line): no findings',
  );
});

test('the finding the link opens with', () => {
  expect(chatWords('Dockerfile', 'a\n', [found], found, catalogue)).toBe(
    'Dockerfile (1 line): 1 warning\nLine 1: Name a version',
  );
});

test('a name with lines in it stays one line', () => {
  expect(chatWords('x\ny', 'a', [], undefined, catalogue)).toMatch(/^x y \(/);
});
