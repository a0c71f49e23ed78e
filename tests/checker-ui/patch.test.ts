import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patchOf } from '../../src/components/checker/patch.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const before = 'FROM alpine\nRUN one\nRUN two\nRUN three\nRUN four\nRUN five\nCMD six\n';

describe('git apply takes the patch', () => {
  test.each([
    ['a changed line', before, before.replace('alpine', 'alpine:3.22')],
    [
      'lines far apart',
      before,
      before.replace('alpine', 'alpine:3.22').replace('CMD six', 'CMD ["six"]'),
    ],
    ['no line end at the end', 'FROM alpine', 'FROM alpine:3.22'],
    ['a line end that is added', 'FROM alpine', 'FROM alpine\n'],
    [
      'carriage returns',
      before.replaceAll('\n', '\r\n'),
      before.replaceAll('\n', '\r\n').replace('two', '2'),
    ],
    ['a byte order mark', `\uFEFF${before}`, `\uFEFF${before.replace('alpine', 'alpine:3.22')}`],
    ['an emptied text', before, ''],
  ])('%s', (_, from, to) => {
    writeFileSync(join(folder, 'Dockerfile'), from);
    writeFileSync(join(folder, 'a.patch'), patchOf('Dockerfile', from, to));
    execFileSync('git', ['apply', 'a.patch'], { cwd: folder });
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(to);
  });
});

test('git apply takes the patch of a file in a folder', () => {
  mkdirSync(join(folder, 'docker/prod'), { recursive: true });
  const raw = before.replaceAll('\n', '\r\n').trimEnd();
  const path = 'docker/prod/web.Dockerfile';
  writeFileSync(join(folder, path), raw);
  writeFileSync(join(folder, 'a.patch'), patchOf(path, raw, raw.replace('CMD six', 'CMD ["six"]')));
  execFileSync('git', ['apply', 'a.patch'], { cwd: folder });
  expect(readFileSync(join(folder, path), 'utf8')).toBe(raw.replace('CMD six', 'CMD ["six"]'));
});

test('nothing changed is no patch', () => {
  expect(patchOf('Dockerfile', before, before)).toBe('');
});

test.each([
  'My Dockerfile',
  'docker files/web Dockerfile',
  'Dockerfile "old"',
  'Größe/Dockerfile',
  'back\\slash',
  'x\n+++ b/evil',
])('git apply takes the patch of %j', (path) => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), before);
  writeFileSync(join(folder, 'a.patch'), patchOf(path, before, `${before}USER 1\n`));
  execFileSync('git', ['apply', 'a.patch'], { cwd: folder });
  expect(readFileSync(join(folder, path), 'utf8')).toBe(`${before}USER 1\n`);
});

test.each(['', '/etc/Dockerfile', '../Dockerfile', 'a/../../b', 'a//b', './Dockerfile', 'a/..'])(
  'a path that leads elsewhere, %j, is called plainly',
  (path) => {
    expect(patchOf(path, 'a\n', 'b\n')).toContain('+++ b/Dockerfile\n');
  },
);
