import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';
import { type TextLine, textLines } from './text-lines.ts';

export const noMultipleBlankLines: Rule = {
  id: 'no-multiple-blank-lines',
  title: 'Part instructions by one blank line at most',
  severity: 'suggestion',
  preset: 'strict',
  why: 'One blank line says that a new thought begins. A second says nothing, and pushes what belongs together off the screen; at the top of the file, it keeps `# syntax=` from being read.',
  examples: [
    {
      bad: 'FROM debian:13-slim\n\n\n\nUSER 10001\n',
      good: 'FROM debian:13-slim\n\nUSER 10001\n',
    },
  ],
  peers: { tally: ['tally/no-multiple-empty-lines'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    if (!/^\s/.test(source.text) && !blankLines.test(source.text)) return;
    for (const lines of blankRuns(dockerfile)) {
      const [first] = lines;
      const next = lines.at(-1)?.next ?? 0;
      if (!first) continue;
      const atStart = first.from === 0;
      const atEnd = next === source.text.length;
      const kept = atStart || atEnd ? 0 : 1;
      if (lines.length <= kept) continue;
      const span: Span = { from: lines[kept]?.from ?? first.from, to: next };
      yield {
        ...span,
        message: atStart
          ? 'The file begins with blank lines.'
          : atEnd
            ? 'The file ends with blank lines.'
            : `${lines.length} blank lines stand here where one would do.`,
        fix: {
          title: 'Take the blank lines away',
          // A comment that comes to stand at the top may become a directive.
          safety: atStart || first.heredoc ? 'suggestion' : 'safe',
          edits: [{ ...span, insert: '' }],
        },
      };
    }
  },
};

const blankLines = /\n[^\S\n]*(?:\n[^\S\n]*(?:\n|$)|(?<=[^\S\n])$)/;

/** To Docker a byte order mark is no blank. */
const isBlank = /^[^\S\uFEFF]*$/;

/** Blank lines that stand together, outside files that are written as they stand. */
function* blankRuns(dockerfile: Dockerfile): Generator<readonly TextLine[]> {
  let run: TextLine[] = [];
  // Those inside an instruction are the business of empty-continuation-line.
  const inside = new Set(dockerfile.emptyContinuations.map(({ from }) => from));
  for (const line of textLines(dockerfile)) {
    if (isBlank.test(line.text) && !line.isContent && !inside.has(line.from)) run.push(line);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}
