import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules, Source } from '../../src/checker/index.ts';
import { only } from '../../src/checker/model/dockerfile.ts';
import { readLines } from '../../src/checker/model/lines.ts';
import { parse } from '../../src/checker/model/parse.ts';
import { asShellText, commands, offsetIn } from '../../src/checker/model/shell.ts';
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
              if (word.at) {
                for (const [i, character] of [...word.text].entries())
                  expect(text.slice(offsetIn(word, i)).replace(/^\\/, '')[0]).toBe(character);
                continue;
              }
              const there = text.slice(word.from, word.to).replace(/\\\r?\n/g, '');
              expect(word.text.replace(/\\\n/g, '')).toBe(there);
            }
        }
      }),
    );
  }, 600_000);

  it('reads in double quotes, with what they escape, what it reads in single ones', () => {
    const read = (word: string) => {
      const text = `FROM debian:13\nRUN bash -c ${word}\n`;
      const dockerfile = parse(new Source(text));
      const [run] = only(dockerfile, 'RUN');
      const [, ...nested] = run ? commands(dockerfile, run) : [];
      return nested.map(({ from, to, words }) => ({
        there: text.slice(from, to).replaceAll(/\\(["\\$`])/g, '$1'),
        values: words.map(({ partial }) => partial),
      }));
    };
    let count = 0;
    for (const { examples } of rules)
      for (const { bad } of examples)
        for (const run of only(parse(new Source(bad)), 'RUN')) {
          const text = bad.slice(run.body.from, run.body.to);
          if (run.form === 'exec' || run.heredocs.length > 0 || /'|\\[^\n]/.test(text)) continue;
          count += 1;
          const escaped = text.replaceAll(/\\(?!\n)|["$`]/g, '\\$&');
          expect(read(`"${escaped}"`)).toEqual(read(`'${text}'`));
        }
    expect(count).toBeGreaterThan(100);
  });
});
