import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Finding } from '../../src/checker/index.ts';
import { grammatical, tokenSoup } from '../support/arbitrary-dockerfile.ts';

/** Raise it for a longer run; `npm run fuzz` is the one for a night. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);
const anyText = fc.oneof(tokenSoup, grammatical, fc.string({ unit: 'binary', maxLength: 200 }));

const outside =
  (text: string) =>
  ({ from, to, fix, file }: Finding) =>
    file === undefined &&
    (from < 0 ||
      from > to ||
      to > text.length ||
      (fix?.edits ?? []).some(
        (edit) => edit.from < 0 || edit.from > edit.to || edit.to > text.length,
      ));

describe('any text', () => {
  it('has a report, whose spans lie inside it, in order', () => {
    fc.assert(
      fc.property(anyText, fc.option(tokenSoup, { nil: undefined }), (text, dockerignore) => {
        const { findings } = check(text, { dockerignore, preset: 'strict' });
        expect(findings.filter(outside(text))).toEqual([]);
        const places = findings.filter(({ file }) => file === undefined).map(({ from }) => from);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns },
    );
  }, 600_000);

  it('has the same report each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(check(text)).toEqual(check(text));
      }),
      { numRuns: numRuns / 3 },
    );
  }, 600_000);

  it('has a message that is one sentence, and names a rule once for one place', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        const { findings } = check(text, { preset: 'strict' });
        expect(
          findings.filter(({ message }) => !/[.)]$/.test(message) || message.includes('\u0000')),
        ).toEqual([]);
        const keys = findings.map(
          ({ rule, from, to, message }) => `${rule} ${from} ${to} ${message}`,
        );
        expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      }),
      { numRuns },
    );
  }, 600_000);
});
