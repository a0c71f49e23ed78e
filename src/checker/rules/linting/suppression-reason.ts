import { dockerfile } from '../../dockerfile-text.ts';
import { readSuppressions } from '../../model/suppressions.ts';
import type { Rule } from '../../rule.ts';

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
    const directives = new Set(dockerfile.directives.map(({ from }) => from));
    for (const { from, to, reason } of readSuppressions(dockerfile))
      if (reason === undefined && !directives.has(from))
        yield { from, to, message: 'This comment silences findings without saying why.' };
  },
};
