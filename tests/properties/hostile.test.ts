import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { longestIgnore, longestText } from '../../src/checker/model/parse.ts';
import { hostile, repeated } from '../support/arbitrary-dockerfile.ts';

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('a text that is made to be too much', () => {
  it.each(repeated)('has a report: %j', (piece) => {
    const text = filled(piece, 20_000);
    const { findings } = check(text, { preset: 'strict', dockerignore: text });
    expect(findings.length).toBeGreaterThan(0);
  });

  it('has a report, wherever it stands', () => {
    fc.assert(
      fc.property(hostile(2000), (text) => {
        expect(() => check(text, { preset: 'strict' })).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it.each(repeated)('is refused with a sentence where no Dockerfile is so long: %j', (piece) => {
    const { findings } = check(filled(piece, 5_000_000), { preset: 'strict' });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'syntax-valid',
        'This text has 5,000,000 characters, which no Dockerfile has, and has not been read.',
      ],
    ]);
  });

  it('is read up to a length that no Dockerfile has', () => {
    const text = `FROM alpine:latest\n#${filled('a', longestText)}`.slice(0, longestText);
    expect(check(text).findings.map(({ rule }) => rule)).toContain('no-latest-tag');
  });

  it('is refused with a sentence in the ignore file as well', () => {
    const dockerignore = filled('*.log\n', longestIgnore + 1);
    const { findings } = check('FROM alpine:3.22\nCOPY . /app\n', { dockerignore });
    expect(findings.flatMap(({ file, message }) => (file ? [message] : []))).toEqual([
      'This ignore file has 100,001 characters, which none has, and has not been read.',
    ]);
  });

  it('may be a pattern that no path is as long as', () => {
    const { findings } = check('FROM alpine:3.22\nCOPY . /app\n', {
      dockerignore: `${filled('a', 50_000)}\n.git\n`,
      preset: 'strict',
    });
    expect(findings.length).toBeGreaterThan(0);
  });
});
