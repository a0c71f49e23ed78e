import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import * as ours from '../../src/site/document-ranges.ts';

const load = createRequire(createRequire(import.meta.url).resolve('dockerfile-ast'));
const theirs = load('vscode-languageserver-types') as typeof ours;
const lib = new URL('../../node_modules/dockerfile-ast/lib/', import.meta.url);

const asked = new Set(
  (readdirSync(lib, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, lib), 'utf8').matchAll(
        /\bvscode_languageserver_types_1\.(\w+\.\w+)/g,
      ),
    ])
    .map((match) => match[1] ?? ''),
);

it('stands in for all that dockerfile-ast asks of the package', () => {
  const given = Object.entries(ours).flatMap(([type, made]) =>
    Object.keys(made).map((name) => `${type}.${name}`),
  );
  expect(given.sort()).toEqual([...asked].sort());
});

it('makes what the package makes', () => {
  expect(ours.Position.create(3, 4)).toEqual(theirs.Position.create(3, 4));
  expect(ours.Range.create(1, 2, 3, 4)).toEqual(theirs.Range.create(1, 2, 3, 4));
  const ends = [ours.Position.create(1, 2), ours.Position.create(3, 4)] as const;
  expect(ours.Range.create(...ends)).toEqual(theirs.Range.create(...ends));
});
