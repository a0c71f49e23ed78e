import { describe, expect, it } from 'vitest';
import { applyFixes, check, type Report } from '../../src/checker/index.ts';
import { corpus, corpusReports } from '../support/corpus.ts';
import { hasShared } from './cases.ts';
import counts from './corpus-counts.json' with { type: 'json' };

const safeFixes = ({ findings }: Report) =>
  findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));

describe.skipIf(!hasShared)(
  'real Dockerfiles (skipped where the folder with them is absent)',
  () => {
    it('have reports whose spans lie inside them', () => {
      const outside = corpusReports().flatMap(({ source: { text }, findings }) =>
        findings.filter(
          ({ from, to, fix }) =>
            from < 0 ||
            from > to ||
            to > text.length ||
            fix?.edits.some((edit) => edit.to > text.length),
        ),
      );
      expect(outside).toEqual([]);
    }, 120_000);

    it('draw as many findings of each rule as when they were last read through', () => {
      const found: Record<string, number> = {};
      for (const text of corpus)
        for (const { rule } of check(text).findings) found[rule] = (found[rule] ?? 0) + 1;
      expect(Object.fromEntries(Object.entries(found).sort())).toEqual(counts);
    }, 120_000);

    it('come to rest under their safe fixes', () => {
      const restless = corpus.filter((text) => {
        let report = check(text);
        for (let round = 0; round < 10; round++) {
          const fixes = safeFixes(report);
          if (fixes.length === 0) return false;
          report = check(applyFixes(report.source.text, fixes));
        }
        return true;
      });
      expect(restless).toEqual([]);
    }, 120_000);
  },
);
