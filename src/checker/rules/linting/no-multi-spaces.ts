import type { Edit } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import { shellOf, unixShells } from '../../model/shell-in-force.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const noMultiSpaces: Rule = {
  id: 'no-multi-spaces',
  title: 'Part words by one space',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Two spaces mean what one does, and look as if a word had been forgotten between them. Columns that were lined up by hand come apart with the next edit.',
  unless: 'Values stand in columns, and the columns help.',
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY  app/   /srv/app/\nUSER 10001\n',
      good: 'FROM debian:13-slim\nCOPY app/ /srv/app/\nUSER 10001\n',
    },
  ],
  peers: { tally: ['tally/no-multi-spaces'] },

  *check(dockerfile) {
    if (!twoSpaces.test(dockerfile.source.text)) return;
    for (const instruction of dockerfile.instructions) {
      if (!twoSpaces.test(dockerfile.source.slice(instruction))) continue;
      if (isText(dockerfile, instruction)) continue;
      // A script or a file has its own layout.
      const end = instruction.heredocs[0]?.body.from ?? instruction.to;
      const spans = [...gaps(dockerfile, { from: instruction.from, to: end })];
      yield* byLine(dockerfile, spans);
    }
  },
};

/** Two spaces that do not begin a line. */
const twoSpaces = /[^ \t\n] {2}/;

function* byLine({ source }: Dockerfile, spans: readonly Span[]) {
  const lines = new Map<number, Edit[]>();
  for (const { from, to } of spans) {
    const { line } = source.place(from);
    lines.set(line, [...(lines.get(line) ?? []), { from: from + 1, to, insert: '' }]);
  }
  for (const edits of lines.values()) {
    const [first] = edits;
    if (!first) continue;
    yield {
      from: first.from - 1,
      to: first.to,
      message: `${first.to - first.from + 1} spaces stand here where one would do.`,
      fix: { title: 'Leave one space', safety: 'safe' as const, edits },
    };
  }
}

/** Instructions of which a space more is part of the meaning, or may be. */
function isText(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const { keyword } = instruction;
  if (keyword === 'MAINTAINER' || keyword === 'UNKNOWN' || keyword === 'ONBUILD') return true;
  if (instruction.pairs) return instruction.pairs.some(({ legacy }) => legacy);
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'RUN')
    return instruction.form === 'shell' && !unixShells.has(shellOf(dockerfile, instruction));
  return false;
}

/** The runs of spaces between two words of a line, outside quotes and comments. */
function* gaps({ source, escape }: Dockerfile, { from, to }: Span): Generator<Span> {
  const { text } = source;
  const found: Span[] = [];
  let quote = '';
  let isStart = true;
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (char === '\n') {
      isStart = true;
      continue;
    }
    if (isStart && !quote) {
      const [indent = '', sign] = /^[ \t]*(#[^\n]*)?/.exec(text.slice(at, to)) ?? [];
      at += indent.length - 1;
      isStart = sign !== undefined;
      if (indent.length > 0 || sign) {
        isStart = false;
        continue;
      }
    }
    isStart = false;
    if (quote) {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '\\' || char === escape) {
      if (text[at + 1] !== '\n') at++;
    } else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === ' ') {
      let end = at + 1;
      while (text[end] === ' ') end++;
      const after = text.slice(end, end + 3);
      // What stands before a continuation or the line's end may be lined up, or is another rule's.
      const isEdge = /^(?:\r?\n|$|\t|[\\`]\s|#)/.test(after);
      if (end > at + 1 && !isEdge && text[at - 1] !== '\t') found.push({ from: at, to: end });
      at = end - 1;
    }
  }
  // With a quote left open, none of this is sure.
  if (!quote) yield* found;
}
