import { describe, expect, it } from 'vitest';
import {
  cleanPath,
  decide,
  matcherOf,
  mayLetBackIn,
  readDockerignore,
} from '../../src/checker/model/dockerignore.ts';

const ignored = (patterns: string, path: string) =>
  decide(readDockerignore(patterns), path).ignored;

describe('a pattern leaves out', () => {
  it.each([
    ['secret.txt', 'secret.txt', true],
    ['secret.txt', 'sub/secret.txt', false],
    ['**/secret.txt', 'secret.txt', true],
    ['**/secret.txt', 'a/b/secret.txt', true],
    ['*.log', 'build.log', true],
    ['*.log', 'logs/build.log', false],
    ['*/*.log', 'logs/build.log', true],
    ['*/*.log', 'logs/old/build.log', false],
    ['**', 'anything/at/all', true],
    ['*', '.env', true],
    ['docs', 'docs/readme.md', true],
    ['docs/', 'docs/readme.md', true],
    ['/docs', 'docs/readme.md', true],
    ['./docs', 'docs/readme.md', true],
    ['docs/**', 'docs/a/b.md', true],
    ['docs/**', 'docs', false],
    ['a/../docs', 'docs/x', true],
    ['file?', 'file1', true],
    ['file?', 'file', false],
    ['file?', 'file/', false],
    ['[a-c].txt', 'b.txt', true],
    ['[^a-c].txt', 'b.txt', false],
    ['\\!important', '!important', true],
    ['a.b', 'axb', false],
    ['  spaced.txt  ', 'spaced.txt', true],
    ['# comment', '# comment', false],
    ['node_modules # comment', 'node_modules', false],
    ['src/**/*.test.ts', 'src/a.test.ts', true],
    ['src/**/*.test.ts', 'src/x/y/a.test.ts', true],
    ['**foo', 'a/b/foo', true],
    ['**foo', 'barfoo', true],
    ['**foo', 'barfoo/x', true],
    ['**.log', 'a/b/build.log', true],
    ['**.log', 'a/b/build.logs', false],
    ['**/build.log', 'a/rebuild.log', false],
    ['a**z', 'a/b/c/z', true],
    ['a**z', 'abz', false],
    ['docs**', 'docs-old/a.md', true],
    ['**/**', 'a', true],
    ['**/*.test.*', 'a.test.js', true],
    ['**/.*', 'a/.env', true],
    ['./a/./b/../c', 'a/c/d', true],
    ['/**/tmp', 'a/tmp/b', true],
    ['.', 'a', false],
    ['/', 'a', false],
    ['..', 'a', false],
    ['*', 'a/b', true],
    ['a/*', 'a', false],
    ['a/*', 'a/b/c', true],
    ['[!a].txt', '!.txt', true],
    ['[!a].txt', 'b.txt', false],
    ['[a\\-z].txt', '-.txt', true],
    ['[a\\-z].txt', 'b.txt', false],
    ['[[]id].tsx', '[id].tsx', true],
    ['\\[id].tsx', '[id].tsx', true],
    ['[id].tsx', '[id].tsx', false],
    ['\\#x', '#x', true],
    [' # not a comment', '# not a comment', true],
    ['a+b(c){d}$', 'a+b(c){d}$', true],
    ['Ünïcode?', 'Ünïcode𝄞', true],
    ['README.md', 'readme.md', false],
  ])('%j and %j: %s', (pattern, path, expected) => {
    expect(ignored(pattern, path)).toBe(expected);
  });
});

describe('exceptions', () => {
  it('the last line that matches decides', () => {
    expect(ignored('*.md\n!README.md', 'README.md')).toBe(false);
    expect(ignored('*.md\n!README.md', 'CHANGES.md')).toBe(true);
    expect(ignored('!README.md\n*.md', 'README.md')).toBe(true);
    expect(ignored('*.md\n!README*.md\nREADME-secret.md', 'README-secret.md')).toBe(true);
  });

  it('reach into a folder that is left out', () => {
    expect(ignored('*\n!src', 'src/app.py')).toBe(false);
    expect(ignored('docs\n!docs/keep', 'docs/keep/a.md')).toBe(false);
    expect(ignored('docs\n!docs/keep', 'docs/other.md')).toBe(true);
  });

  it('name the line that decided', () => {
    const text = '*\n!src\n**/*.pyc\n';
    const { by } = decide(readDockerignore(text), 'src/a/b.pyc');
    expect(text.slice(by?.from, by?.to)).toBe('**/*.pyc');
    expect(decide(readDockerignore(text), 'src/a.py').by?.exception).toBe(true);
  });

  it('below the line that names more let nothing back in, as BuildKit walks', () => {
    expect(ignored('a/x\n!a', 'a/x')).toBe(true);
    expect(ignored('a/x\n!a', 'a/x/y')).toBe(true);
    expect(ignored('a/x\n!a/x', 'a/x/y')).toBe(false);
    expect(ignored('a/x\n!a/*', 'a/x')).toBe(false);
    expect(ignored('*\n!a\na/x\n!a/x/y', 'a/x/y')).toBe(false);
    expect(ignored('*\n!a\na/x\n!a/x/y', 'a/x/z')).toBe(true);
  });

  it('are read with white space behind the mark, and with a slash in front', () => {
    expect(ignored('*\n! src', 'src/a')).toBe(false);
    expect(ignored('*\n!/src', 'src/a')).toBe(false);
    expect(ignored('*\n!./src/', 'src/a')).toBe(false);
    expect(ignored('*\n!**/keep.txt', 'a/b/keep.txt')).toBe(false);
  });

  it('may let something below a folder back in', () => {
    const back = (patterns: string, folder: string) =>
      mayLetBackIn(readDockerignore(patterns), folder);
    expect(back('docs\n!docs/keep', 'docs')).toBe(true);
    expect(back('docs\n!other/keep', 'docs')).toBe(false);
    expect(back('docs\n!**/keep', 'docs')).toBe(true);
    expect(back('docs\n!*/keep', 'docs')).toBe(true);
    expect(back('docs', 'docs')).toBe(false);
  });
});

describe('what Docker refuses', () => {
  it.each(['!', '[a', 'a\\', '[]', '[]a]', '[-a]', '[a-]', '[^]'])(
    '%j has no matcher',
    (pattern) => {
      expect(readDockerignore(pattern).patterns[0]?.matcher).toBeUndefined();
    },
  );
});

describe('a thousand stars say no more than a few', () => {
  const stars = (n: number) => '*'.repeat(n);
  it.each([
    [`${stars(1000)}x`, 'a/b/c', false],
    [`${stars(1001)}x`, 'a/b/x', true],
    [`${'**/'.repeat(500)}x`, 'a/b/x', true],
    [`${'**/'.repeat(500)}x`, 'a/b/c', false],
    [stars(1000), 'a/b/c', true],
  ])('%j against %s', (pattern, path, expected) => {
    expect(ignored(pattern, path)).toBe(expected);
  });

  it('in a source of COPY neither', () => {
    expect(matcherOf(`${stars(1000)}(`, false)?.test('.git')).toBe(false);
    expect(matcherOf(stars(1000), false)?.test('.git')).toBe(true);
  });
});

it('a byte order mark and Windows line ends change nothing', () => {
  const { patterns } = readDockerignore('\uFEFFa\r\n!b\r\n');
  expect(patterns.map(({ text, exception, from, to }) => [text, exception, from, to])).toEqual([
    ['a', false, 1, 2],
    ['b', true, 4, 6],
  ]);
});

it.each([
  ['a//b/./c/../d/', 'a/b/d'],
  ['/a/../..', '/'],
  ['../x', '../x'],
  ['', '.'],
  ['./', '.'],
])('%j is %j as a clean path', (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});
