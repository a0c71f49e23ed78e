import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../../src/checker/model/spelling.ts';

describe('nearest', () => {
  const words = ['COPY', 'CMD', 'FROM', 'ENV', 'EXPOSE', 'ENTRYPOINT', 'RUN', 'USER'];
  it.each([
    ['COPPY', 'COPY'],
    ['FORM', 'FROM'],
    ['entrypiont', 'ENTRYPOINT'],
    ['EXPOS', 'EXPOSE'],
    ['run', 'RUN'],
  ])('takes %s for %s', (word, meant) => expect(nearest(word, words)).toBe(meant));

  it.each(['INCLUDE', 'X', 'apk', 'CAT'])('does not guess what %s is', (word) =>
    expect(nearest(word, words)).toBeUndefined(),
  );

  it('does not choose between two that are equally near', () =>
    expect(nearest('abx', ['aby', 'abz'])).toBeUndefined());
});

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'xbc', 1],
    ['abc', 'xyz', 3],
  ])('of %s and %s is %i', (a, b, far) => expect(distance(a, b)).toBe(far));
});
