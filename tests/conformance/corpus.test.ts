import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyFixes, check, type Report } from '../../src/checker/index.ts';
import { hasShared, shared } from './cases.ts';
import counts from './corpus-counts.json' with { type: 'json' };

const folder = new URL('corpus/dev/', shared);
const texts = hasShared
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.Dockerfile'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  : [];

const safeFixes = ({ findings }: Report) =>
  findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));

describe.skipIf(!hasShared)(
  'real Dockerfiles (skipped where the folder with them is absent)',
  () => {
    it('have reports whose spans lie inside them', () => {
      const outside = texts.flatMap((text) =>
        check(text, { preset: 'strict' }).findings.filter(
          ({ from, to, fix }) =>
            from < 0 ||
            from > to ||
            to > text.length ||
            fix?.edits.some((edit) => edit.to > text.length),
        ),
      );
      expect(outside).toEqual([]);
    });

    it('draw as many findings of each rule as when they were last read through', () => {
      const found: Record<string, number> = {};
      for (const text of texts)
        for (const { rule } of check(text).findings) found[rule] = (found[rule] ?? 0) + 1;
      expect(Object.fromEntries(Object.entries(found).sort())).toEqual(counts);
    });

    it('come to rest under their safe fixes', () => {
      const restless = texts.filter((text) => {
        let report = check(text);
        for (let round = 0; round < 10; round++) {
          const fixes = safeFixes(report);
          if (fixes.length === 0) return false;
          report = check(applyFixes(report.source.text, fixes));
        }
        return true;
      });
      expect(restless).toEqual([]);
    });
  },
);
