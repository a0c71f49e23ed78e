import { describe, expect, it } from 'vitest';
import type { FolderText } from '../../src/components/checker/context-messages.ts';
import { plainShape } from '../../src/components/checker/draft.ts';
import {
  contextChoices,
  dockerfilesOf,
  firstDockerfile,
  ignoreFileOf,
  textKind,
} from '../../src/components/checker/folder-texts.ts';

const text = (path: string): FolderText => ({
  path,
  kind: textKind(path) ?? 'dockerfile',
  text: path,
  shape: plainShape,
});

describe('what is opened', () => {
  it.each([
    ['Dockerfile', 'dockerfile'],
    ['a/b/Dockerfile.dev', 'dockerfile'],
    ['Dockerfile-dev', 'dockerfile'],
    ['prod.Dockerfile', 'dockerfile'],
    ['prod.dockerfile', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['.dockerignore', 'dockerignore'],
    ['a/.dockerignore', 'dockerignore'],
    ['a/Dockerfile.dockerignore', 'dockerignore'],
    ['Dockerfiles', undefined],
    ['myDockerfile', undefined],
    ['Dockerfile.md', undefined],
    ['Dockerfile~', undefined],
    ['.Dockerfile.swp', undefined],
    ['node_modules/x/Dockerfile', undefined],
    ['a/.git/Dockerfile', undefined],
    ['dockerignore', undefined],
  ])('%s: %s', (path, kind) => {
    expect(textKind(path)).toBe(kind);
  });
});

describe('the ignore file', () => {
  const texts = ['.dockerignore', 'api/Dockerfile.dockerignore', 'web/.dockerignore'].map(text);

  it.each([
    ['Dockerfile', '', '.dockerignore'],
    ['api/Dockerfile', '', 'api/Dockerfile.dockerignore'],
    ['api/Dockerfile', 'api', 'api/Dockerfile.dockerignore'],
    ['web/Dockerfile', '', '.dockerignore'],
    ['web/Dockerfile', 'web', 'web/.dockerignore'],
    ['other/Dockerfile', 'other', undefined],
  ])('of %s in the context %j is %s', (dockerfile, below, expected) => {
    expect(ignoreFileOf(texts, dockerfile, below)?.path).toBe(expected);
  });
});

it('Dockerfiles stand in the order a person would look for them', () => {
  const paths = [
    's/s-10/Dockerfile',
    's/s-2/Dockerfile',
    'a.Dockerfile',
    'Dockerfile',
    'a/.dockerignore',
  ];
  expect(dockerfilesOf(paths.map(text)).map(({ path }) => path)).toEqual([
    'Dockerfile',
    'a.Dockerfile',
    's/s-2/Dockerfile',
    's/s-10/Dockerfile',
  ]);
});

it('a Dockerfile may be built with any folder above it', () => {
  expect(contextChoices('a/b/Dockerfile')).toEqual(['', 'a', 'a/b']);
  expect(contextChoices('Dockerfile')).toEqual(['']);
});

it('the one to begin with lies highest, and is called Dockerfile', () => {
  const first = (...paths: string[]) => firstDockerfile(paths.map(text))?.path;
  expect(first('a/Dockerfile', 'dev.Dockerfile', 'Dockerfile')).toBe('Dockerfile');
  expect(first('b/Dockerfile', 'a/Dockerfile', 'a/a.Dockerfile')).toBe('a/Dockerfile');
  expect(first('.dockerignore')).toBeUndefined();
});
