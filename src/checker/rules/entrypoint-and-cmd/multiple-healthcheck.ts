import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { repeated } from './repeated.ts';

export const multipleHealthcheck: Rule = {
  id: 'multiple-healthcheck',
  title: 'Write one HEALTHCHECK per stage',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['healthcheck'],
  why: 'An image has one health check. Docker keeps the last `HEALTHCHECK` of a stage and forgets those before it, with no more than a warning, so the checks do not add up.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        HEALTHCHECK CMD ["/healthy", "--database"]
        HEALTHCHECK CMD ["/healthy", "--http"]
        CMD ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        HEALTHCHECK CMD ["/healthy", "--http"]
        CMD ["/server"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3012'],
    buildkit: ['MultipleInstructionsDisallowed'],
    tally: ['buildkit/MultipleInstructionsDisallowed'],
    droast: ['DF041'],
    trivy: ['DS-0023'],
    'dockerfile-utils': ['MULTIPLE_INSTRUCTIONS'],
    buddy: ['EI0001'],
  },

  *check(dockerfile) {
    yield* repeated(dockerfile, 'HEALTHCHECK');
  },
};
