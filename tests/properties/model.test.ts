import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source } from '../../src/checker/index.ts';
import { readLines } from '../../src/checker/model/lines.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { asShellText, commands } from '../../src/checker/model/shell.ts';
import { grammatical, tokenSoup } from '../support/arbitrary-dockerfile.ts';

const anyText = fc.oneof(tokenSoup, grammatical);

describe('the model', () => {
  it('turns offsets into places and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = new Source(text);
        for (let offset = 0; offset <= text.length; offset++)
          expect(source.offset(source.place(offset))).toBe(offset);
      }),
      { numRuns: 100 },
    );
  }, 600_000);

  it('keeps the length of what it hands on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLines(text).joined).toHaveLength(text.length);
        expect(asShellText(text, '\\')).toHaveLength(text.length);
        expect(asShellText(text, '`')).toHaveLength(text.length);
      }),
    );
  }, 600_000);

  it('gives each logical line one instruction, none overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\u0000'));
        const { instructions } = parse(new Source(text));
        expect(instructions.map(({ from }) => from)).toEqual(
          readLines(text).lines.map(({ from }) => from),
        );
        instructions.forEach((one, i) => {
          expect(one.to).toBeGreaterThan(one.from);
          expect(one.from).toBeGreaterThanOrEqual(instructions[i - 1]?.to ?? 0);
        });
      }),
    );
  }, 600_000);

  it('finds the words of shell commands where they stand', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        const dockerfile = parse(new Source(text));
        for (const instruction of dockerfile.instructions) {
          if (instruction.keyword !== 'RUN' || instruction.form === 'exec') continue;
          for (const { words } of commands(dockerfile, instruction))
            for (const word of words) {
              const there = text.slice(word.from, word.to).replace(/\\\r?\n/g, '');
              expect(word.text.replace(/\\\n/g, '')).toBe(there);
            }
        }
      }),
    );
  }, 600_000);
});
