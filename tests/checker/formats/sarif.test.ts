import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, asSarif, check, rules, Source, titleOf } from '../../../src/checker/index.ts';
import { grammatical, tokenSoup } from '../../support/arbitrary-dockerfile.ts';

// The package is there for the schema alone, which it does not export.
const schema: unknown = JSON.parse(
  readFileSync(
    createRequire(import.meta.url)
      .resolve('@microsoft/jest-sarif')
      .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema as object);

const options = {
  version: '1.0.0',
  help: (rule: string) => `https://example.org/r/${rule}/`,
  title: titleOf,
};

const sarif = (text: string, path = 'Dockerfile') =>
  asSarif([check(text, { path, preset: 'strict' })], options);

/** What the schema has against it, as it is written: through JSON and back. */
function faults(log: unknown) {
  isValid(JSON.parse(JSON.stringify(log)));
  return isValid.errors ?? [];
}

describe('SARIF', () => {
  it('fits its schema, whatever is found', () => {
    const examples = rules.flatMap((rule) =>
      rule.examples.map(({ bad, dockerignore }) => check(bad, { dockerignore, preset: 'strict' })),
    );
    expect(faults(asSarif(examples, options))).toEqual([]);
    expect(faults(asSarif([], options))).toEqual([]);
  });

  it('fits its schema, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(tokenSoup, grammatical), (text) => {
        expect(faults(sarif(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is held to a schema that can refuse', () => {
    expect(faults({ ...sarif('FROM a'), version: '2.0.0' })).not.toEqual([]);
  });

  it('counts columns in UTF-16 units, and lines whatever ends them', () => {
    const [run] = sarif('# 🐳\r\nFROM alpine:latest\r\nLABEL a="🐳" b=c\r\nRUN sudo make\r\n').runs;
    const regions = run?.results.flatMap(({ ruleId, locations }) =>
      ruleId === 'no-latest-tag' ? locations.map((one) => one.physicalLocation) : [],
    );
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(regions).toEqual([
      {
        artifactLocation: { uri: 'Dockerfile' },
        region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 19 },
      },
    ]);
  });

  it('carries each fix as the edits that make it', () => {
    const text = 'FROM debian:13-slim\nENV A 🐳 b\nEXPOSE 80/TCP 80/tcp\n';
    const { findings } = check(text, { preset: 'strict' });
    const source = new Source(text);
    const fixed = sarif(text).runs[0]?.results.flatMap(({ fixes = [] }) =>
      fixes.map(({ artifactChanges }) => {
        const edits = artifactChanges.flatMap(({ replacements }) =>
          replacements.map(({ deletedRegion, insertedContent }) => ({
            from: source.offset({
              line: deletedRegion.startLine,
              column: deletedRegion.startColumn,
            }),
            to: source.offset({ line: deletedRegion.endLine, column: deletedRegion.endColumn }),
            insert: insertedContent.text,
          })),
        );
        return applyFixes(text, [{ title: '', safety: 'safe', edits }]);
      }),
    );
    const expected = findings.flatMap(({ fix }) => (fix ? [applyFixes(text, [fix])] : []));
    expect(expected.length).toBeGreaterThan(2);
    expect(fixed).toEqual(expected);
  });

  it('tells what a comment silences, where it stands and why', () => {
    const text = '# check-ignore: no-latest-tag -- rebuilt every night\nFROM alpine:latest\n';
    const results = sarif(text).runs[0]?.results ?? [];
    const silenced = results.filter(({ suppressions }) => suppressions.length > 0);
    expect(silenced.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      [
        'no-latest-tag',
        [
          {
            kind: 'inSource',
            justification: 'rebuilt every night',
            location: {
              physicalLocation: {
                artifactLocation: { uri: 'Dockerfile' },
                region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 53 },
              },
            },
          },
        ],
      ],
    ]);
  });

  it('describes each rule that found something, once, with an address', () => {
    const [run] = sarif('FROM alpine:latest\nFROM busybox:latest\n').runs;
    const described = run?.tool.driver.rules ?? [];
    const ids = described.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run?.results.every(({ ruleId, ruleIndex }) => ids[ruleIndex ?? -1] === ruleId)).toBe(
      true,
    );
    expect(described.find(({ id }) => id === 'no-latest-tag')).toMatchObject({
      helpUri: 'https://example.org/r/no-latest-tag/',
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['pinned-base-image'] },
    });
  });

  it('writes a path as part of an address', () => {
    const uri = (path: string) =>
      sarif('FROM alpine:latest\n', path).runs[0]?.results[0]?.locations[0]?.physicalLocation
        .artifactLocation.uri;
    expect(uri('a b\\Dockerfile#1?')).toBe('a%20b/Dockerfile%231%3F');
    expect(uri('./sub/Dockerfile')).toBe('./sub/Dockerfile');
  });
});
