import { lineEndOf } from '../../model/insertion.ts';
import type { Rule } from '../../rule.ts';

export const eolLast: Rule = {
  id: 'eol-last',
  title: 'End the file with a line end',
  severity: 'suggestion',
  preset: 'strict',
  why: 'A line is a line once it has been ended. Where the last one is not, a line added below shows as a change of two, and what is appended with `cat` or `>>` runs on from the last instruction.',
  examples: [
    {
      bad: 'FROM debian:13-slim\nUSER 10001',
      good: 'FROM debian:13-slim\nUSER 10001\n',
    },
  ],
  peers: { tally: ['tally/eol-last'] },

  *check({ source }) {
    const { text } = source;
    if (text.trim() === '' || text.endsWith('\n')) return;
    yield {
      from: text.length - 1,
      to: text.length,
      message: 'The last line is not ended, so what is appended runs on from it.',
      fix: {
        title: 'End the last line',
        safety: 'safe',
        edits: [{ from: text.length, to: text.length, insert: lineEndOf(source) }],
      },
    };
  },
};
