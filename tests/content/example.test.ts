import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { annotate } from '../../src/site/annotation.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../examples/app_python/${name}`, import.meta.url), 'utf8');

describe('the example project', () => {
  test.each(['Dockerfile', 'distroless.Dockerfile'])(
    '%s draws nothing, strict rules included',
    (path) => {
      const dockerignore = read('.dockerignore');
      expect(check(read(path), { path, dockerignore, preset: 'strict' }).findings).toEqual([]);
    },
  );

  test('both Dockerfiles start from one Python', () => {
    const bases = ['Dockerfile', 'distroless.Dockerfile'].map(
      (path) => /^FROM (python:\S+)/m.exec(read(path))?.[1],
    );
    expect(bases[0]).toBeDefined();
    expect(bases[0]).toBe(bases[1]);
  });

  test('every requirement is pinned, and has a hash', () => {
    const lines = read('requirements.txt')
      .replace(/\\\n\s*/g, '')
      .split('\n');
    const requirements = lines.filter((line) => /^\w/.test(line));
    expect(requirements.length).toBeGreaterThan(0);
    for (const line of requirements)
      expect(line).toMatch(/^[\w-]+==[\d.]+ (--hash=sha256:[\da-f]{64} ?)+$/);
  });

  test('what is installed on purpose is locked', () => {
    for (const name of read('requirements.in').trim().split('\n'))
      expect(read('requirements.txt')).toContain(`\n${name}==`);
  });
});

describe('annotate', () => {
  const note = { practice: 'linting', text: 'x' };

  test('puts notes under the line they are at', () => {
    expect(annotate('a\nb\n', [{ ...note, at: 'b' }])).toEqual([
      { text: 'a', notes: [] },
      { text: 'b', notes: [{ ...note, at: 'b' }] },
    ]);
  });

  test.each(['c', 'a'])('stops at a note whose line is missing or not the only one: %s', (at) => {
    expect(() => annotate('a\na b\n', [{ ...note, at }])).toThrow(at);
  });
});
