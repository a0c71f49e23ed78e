import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const healthcheckTypeValid: Rule = {
  id: 'healthcheck-type-valid',
  title: 'Follow HEALTHCHECK with CMD or NONE',
  severity: 'error',
  preset: 'recommended',
  why: '`HEALTHCHECK` takes its options, then the word `CMD` and a command, or the word `NONE`. A command without `CMD` is taken for a type that does not exist, and the build stops.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        HEALTHCHECK --interval=30s curl --fail http://localhost/ || exit 1
        USER nginx
      `,
      good: dockerfile`
        FROM nginx:1.29
        HEALTHCHECK --interval=30s CMD curl --fail http://localhost/ || exit 1
        USER nginx
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['UNKNOWN_TYPE'],
    dockerfilelint: ['invalid_format'],
  },

  *check(dockerfile) {
    for (const { type, words, body } of onlyDeep(dockerfile, 'HEALTHCHECK')) {
      const [first] = words;
      if (!first || type === 'CMD' || type === 'NONE') continue;
      yield {
        from: first.from,
        to: first.to,
        message: `\`${first.text}\` is neither CMD nor NONE, so the build stops here.`,
        fix: {
          title: 'Put CMD before the command',
          safety: 'suggestion',
          edits: [{ from: body.from, to: body.from, insert: 'CMD ' }],
        },
      };
    }
  },
};
