import type { Rule } from '../../rule.ts';
import { textLines } from './text-lines.ts';

export const noTrailingSpaces: Rule = {
  id: 'no-trailing-spaces',
  title: 'End lines without spaces',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Spaces at the end of a line are seen by nobody, until an editor takes them out and a change of one line shows as a change of twenty. Behind a `\\` they look like an escaped space, and only builders that know better go on to the next line.',
  examples: [
    {
      bad: 'FROM debian:13-slim  \nUSER 10001\n',
      good: 'FROM debian:13-slim\nUSER 10001\n',
    },
  ],
  peers: { dockerlint: ['no_trailing_spaces'], tally: ['tally/no-trailing-spaces'] },

  *check(dockerfile) {
    if (!/[ \t]\r?(?:\n|$)/.test(dockerfile.source.text)) return;
    for (const { text, to, heredoc, isContent } of textLines(dockerfile)) {
      if (isContent) continue;
      const spaces = blanksAtEnd(text);
      if (spaces === 0) continue;
      const span = { from: to - spaces, to };
      const before = text[text.length - spaces - 1];
      yield {
        ...span,
        message: 'This line ends in blanks, which nobody sees until an editor takes them out.',
        // In a script, what stands behind `\` is escaped, and without it the next line would be. A carriage
        // return in front of the blanks would become a part of the line end.
        fix:
          (heredoc && before === '\\') || before === '\r'
            ? undefined
            : {
                title: 'Take the spaces away',
                // A script may hold a text of several lines, whose spaces count.
                safety: heredoc ? 'suggestion' : 'safe',
                edits: [{ ...span, insert: '' }],
              },
      };
    }
  },
};

function blanksAtEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.length - end;
}
