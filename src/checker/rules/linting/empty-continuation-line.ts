import { dockerfile } from '../../dockerfile-text.ts';
import { swallowedBy } from '../../model/swallowed.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const emptyContinuationLine: Rule = {
  id: 'empty-continuation-line',
  title: 'Leave no empty line inside a continued instruction',
  severity: 'warning',
  preset: 'recommended',
  why: 'Docker skips an empty line behind a `\\`, so the instruction goes on where it seems to have ended, and may swallow the next one. Docker warns of it and means to make it an error. A comment line does not break the instruction.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache \
            curl \

            git
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache \
            curl \
            git
        USER 10001
      `,
    },
  ],
  peers: {
    buildkit: ['NoEmptyContinuation'],
    'dockerfile-utils': ['EMPTY_CONTINUATION_LINE'],
    tally: ['buildkit/NoEmptyContinuation'],
  },

  *check(file) {
    const { emptyContinuations, instructions, source } = file;
    let next = 0;
    for (const one of instructions) {
      const { from, to, keyword } = one;
      const lines: Span[] = [];
      for (; next < emptyContinuations.length; next++) {
        const line = emptyContinuations[next];
        if (!line || line.from >= Math.max(to, endOfBlanks(source.text, to))) break;
        if (line.from >= from) lines.push(line);
      }
      const [first] = lines;
      if (!first) continue;
      yield {
        ...first,
        message: `The ${keyword} above goes on behind this empty line, which Docker skips.`,
        // Where the next instruction was swallowed, the line is right, and the sign above it is not.
        fix: swallowedBy(file, one)
          ? undefined
          : {
              title: lines.length > 1 ? 'Take the empty lines away' : 'Take the empty line away',
              safety: 'safe',
              edits: lines.map((line) => ({ ...line, insert: '' })),
            },
      };
    }
  },
};

/** A continuation that continues nothing leaves its empty lines behind the instruction's end. */
function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s\\`]/.test(text[end] ?? '')) end++;
  return end;
}
