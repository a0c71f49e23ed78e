import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/checker/index.ts';
import { emptyDraft } from '../../src/components/checker/draft.ts';
import { replacement } from '../../src/components/checker/editor.ts';
import { firstThree } from '../../src/components/checker/first-three.ts';
import { createHistory } from '../../src/components/checker/history.ts';

const finding = (
  rule: string,
  severity: Severity,
  from: number,
  practice = 'linting',
): Finding => ({
  rule,
  practice,
  severity,
  message: '',
  from,
  to: from + 1,
});

describe('the three to change first', () => {
  const names = (findings: readonly Finding[]) => firstThree(findings).map(({ rule }) => rule);

  test('the gravest before the first', () => {
    expect(
      names([finding('a', 'suggestion', 0), finding('b', 'warning', 5), finding('c', 'error', 9)]),
    ).toEqual(['c', 'b', 'a']);
  });

  test('among equals the weightier practice, then the order of the file', () => {
    expect(
      names([
        finding('a', 'warning', 0),
        finding('b', 'warning', 5),
        finding('c', 'warning', 9, 'non-root-user'),
      ]),
    ).toEqual(['c', 'a', 'b']);
  });

  test('one of each rule', () => {
    expect(
      names([finding('a', 'error', 0), finding('a', 'error', 1), finding('b', 'warning', 2)]),
    ).toEqual(['a', 'b']);
  });
});

describe('undo', () => {
  const draft = (dockerfile: string) => ({ ...emptyDraft, dockerfile });

  test('gives back what stood there, and redo what stood after it, typing included', () => {
    const history = createHistory();
    history.record('fix', draft('a'));
    expect(history.undoLabel).toBe('fix');
    expect(history.undo(draft('b, typed on'))?.dockerfile).toBe('a');
    expect(history.redo(draft('a'))?.dockerfile).toBe('b, typed on');
    expect(history.undo(draft('b, typed on'))?.dockerfile).toBe('a');
  });

  test('a new change ends what could be redone', () => {
    const history = createHistory();
    history.record('one', draft('a'));
    history.undo(draft('b'));
    history.record('two', draft('a'));
    expect(history.redoLabel).toBeUndefined();
  });
});

test.each([
  ['abc', 'abXc', { from: 2, to: 2, insert: 'X' }],
  ['abc', '', { from: 0, to: 3, insert: '' }],
  ['', 'abc', { from: 0, to: 0, insert: 'abc' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['abc', 'abc', { from: 3, to: 3, insert: '' }],
  ['one two', 'one three two', { from: 5, to: 5, insert: 'hree t' }],
  ['abcXdef', 'abcYdef', { from: 3, to: 4, insert: 'Y' }],
])('the smallest replacement turns %j into %j', (before, after, change) => {
  expect(replacement(before, after)).toEqual(change);
});
