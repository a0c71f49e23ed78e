import { expect, test } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { keptReport, readPlace } from '../../src/components/reader/kept.ts';

const input = {
  text: 'FROM python:latest\nWORKDIR /app\nCOPY . .\nCMD ["python", "app.py"]\n',
  dockerignore: '.git\n__pycache__\n',
  path: 'Dockerfile',
  preset: 'recommended',
} as const;

test('keeps where each finding stands, and in which file', () => {
  const kept = keptReport(check(input.text, input), input, 'abc');
  expect(kept.edition).toBe('abc');
  expect(kept.findings).toContainEqual({
    rule: 'no-latest-tag',
    practice: 'pinned-base-image',
    line: 1,
  });
  expect(kept.findings).toContainEqual({
    rule: 'dockerignore-root-only',
    practice: 'dockerignore',
    line: 2,
    file: 'dockerignore',
  });
});

test('keeps the evidence of what is followed, and no text beside it', () => {
  const kept = keptReport(check(input.text, input), input, 'abc');
  expect(kept.followed.length).toBeGreaterThan(0);
  for (const { message, line } of kept.followed) {
    expect(message).toMatch(/\.$/);
    expect(line).toBeGreaterThan(0);
  }
  expect(JSON.stringify(kept)).not.toContain('WORKDIR /app');
});

test.each([
  ['#at=no-latest-tag:3', { rule: 'no-latest-tag', line: 3 }],
  ['#at=12', { rule: undefined, line: 12 }],
  ['#at=', undefined],
  ['#at=x:y', undefined],
  ['#v1.abc', undefined],
  ['', undefined],
])('reads %s', (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
});
