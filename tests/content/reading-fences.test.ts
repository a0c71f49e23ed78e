import { describe, expect, test } from 'vitest';
import { changedLines, fencesOf, readClaim, withoutClaim } from '../../src/fences.ts';

describe('readClaim', () => {
  test.each([
    ['bad=a', { kind: 'bad', rules: ['a'] }],
    ['bad=a,b title="Dockerfile"', { kind: 'bad', rules: ['a', 'b'] }],
    ['good', { kind: 'good' }],
    ['whole title="x"', { kind: 'whole' }],
    ['fragment', { kind: 'fragment' }],
    ['', undefined],
    ['bad=', undefined],
    ['title="good"', undefined],
  ])('%s', (meta, claim) => {
    expect(readClaim(meta)).toEqual(claim);
  });

  test('leaves the rest of the meta to the frame', () => {
    expect(withoutClaim('bad=a,b title="Dockerfile"')).toBe('title="Dockerfile"');
    expect(withoutClaim('good')).toBe('');
  });
});

describe('fencesOf', () => {
  test('reads language, meta, text and line, also where a list indents them', () => {
    const page =
      'One\n\n```dockerfile good\nFROM a\n\nRUN b\n```\n\n- two\n  ```sh\n  c\n    d\n  ```\n';
    expect(fencesOf(page)).toEqual([
      { language: 'dockerfile', meta: 'good', text: 'FROM a\n\nRUN b\n', line: 3 },
      { language: 'sh', meta: '', text: 'c\n  d\n', line: 10 },
    ]);
  });

  test('a longer fence holds shorter ones as text', () => {
    expect(fencesOf('````mdx\n```dockerfile good\n```\n````\n')).toHaveLength(1);
  });
});

describe('changedLines', () => {
  test('counts what goes in the first text and what comes in the second', () => {
    expect(changedLines('a\nb\nc\n', 'a\nx\ny\nc\n')).toEqual({ deleted: [2], inserted: [2, 3] });
    expect(changedLines('a\n', 'a\n')).toEqual({ deleted: [], inserted: [] });
    expect(changedLines('a\nb\n', 'b\nc\n')).toEqual({ deleted: [1], inserted: [2] });
  });
});
