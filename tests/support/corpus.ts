import { readdirSync, readFileSync } from 'node:fs';
import { check, type Report } from '../../src/checker/index.ts';
import { hasShared, shared } from '../conformance/cases.ts';

const folder = new URL('corpus/dev/', shared);

/** Real Dockerfiles; none where the folder with them is absent. */
export const corpus: readonly string[] = hasShared
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.Dockerfile'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  : [];

let reports: readonly Report[] | undefined;

/** Their reports under the strict preset, made once for all who ask. */
export function corpusReports(): readonly Report[] {
  reports ??= corpus.map((text) => check(text, { preset: 'strict' }));
  return reports;
}
