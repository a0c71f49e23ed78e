import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { repeated } from './repeated.ts';

export const multipleEntrypoint: Rule = {
  id: 'multiple-entrypoint',
  title: 'Write one ENTRYPOINT per stage',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['entrypoint entrypoint'],
  why: 'Docker keeps the last `ENTRYPOINT` of a stage and forgets those before it, with no more than a warning, so whoever reads the first one reads something that never runs.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENTRYPOINT ["/sbin/tini", "--"]
        ENTRYPOINT ["/usr/local/bin/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENTRYPOINT ["/usr/local/bin/server"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL4004'],
    buildkit: ['MultipleInstructionsDisallowed'],
    tally: ['buildkit/MultipleInstructionsDisallowed'],
    droast: ['DF039'],
    trivy: ['DS-0007'],
    kics: ['multiple_entrypoint_instructions_listed'],
    'sonar-iac': ['S6589'],
    semgrep: ['multiple-entrypoint-instructions'],
    'dockerfile-utils': ['MULTIPLE_INSTRUCTIONS'],
    buddy: ['EI0001'],
    dockerlint: ['multiple_entries'],
  },

  *check(dockerfile) {
    yield* repeated(dockerfile, 'ENTRYPOINT');
  },
};
