import { dockerfile } from '../../dockerfile-text.ts';
import type { Comment } from '../../model/dockerfile.ts';
import { readSuppressions } from '../../model/suppressions.ts';
import type { Rule } from '../../rule.ts';
import { lastAtMost } from '../../source.ts';

export const suppressionReason: Rule = {
  id: 'suppression-reason',
  title: 'Give each suppression its reason',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['#'],
  why: 'A comment that switches a check off without saying why cannot be judged later: nobody knows whether it still holds, so nobody dares to remove it.',
  unless:
    'The form has no room for a reason, as in the `check` directive at the top of the file; write a comment beside it.',
  examples: [
    {
      bad: dockerfile`
        # check-ignore: no-latest-tag
        FROM alpine:latest
        USER 10001
      `,
      good: dockerfile`
        # check-ignore: no-latest-tag -- rebuilt and tested every night
        FROM alpine:latest
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL1001'], droast: ['DF072'] },

  *check(dockerfile) {
    const { comments, source } = dockerfile;
    const directives = new Set(dockerfile.directives.map(({ from }) => from));
    const all = readSuppressions(dockerfile);
    const suppressing = new Set(all.map(({ from }) => from));
    const starts = comments.map(({ from }) => from);
    for (const { from, to, reason } of all) {
      if (reason !== undefined || directives.has(from)) continue;
      const above = comments[lastAtMost(starts, from - 1)];
      // A form without room for a reason has it in the line above.
      if (above && !suppressing.has(above.from) && isReason(above, source.text, from)) continue;
      yield { from, to, message: 'This comment silences findings without saying why.' };
    }
  },
};

/** Whether the comment is in words, and ends right above the place. */
const isReason = ({ text, to }: Comment, source: string, from: number): boolean =>
  to < from &&
  /^\s*$/.test(source.slice(to, from)) &&
  source.slice(to, from).split('\n').length === 2 &&
  /\p{L}\s.*\p{L}/u.test(text);
