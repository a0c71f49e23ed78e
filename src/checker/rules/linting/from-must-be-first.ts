import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const fromMustBeFirst: Rule = {
  id: 'from-must-be-first',
  title: 'Put nothing but ARG before the first FROM',
  severity: 'error',
  preset: 'recommended',
  why: 'An instruction works on a stage, and before the first `FROM` there is none: the build stops with “no build stage in current context”. Only `ARG` may stand there, for use in `FROM` itself.',
  examples: [
    {
      bad: dockerfile`
        LABEL org.opencontainers.image.title="shop"
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM scratch
        LABEL org.opencontainers.image.title="shop"
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3061'],
    dockerfilelint: ['from_first'],
    dockerlint: ['from_first'],
    dockerfile_lint: ['from_required'],
    'dockerfile-utils': ['NO_SOURCE_IMAGE'],
    buddy: ['EI0002'],
    droast: ['DF037'],
    tally: ['hadolint/DL3061'],
    'sonar-iac': ['S2260'],
  },

  *check({ stages, preamble }) {
    if (stages.length === 0) return;
    for (const { keyword, keywordSpan } of preamble)
      if (keyword !== 'ARG' && keyword !== 'UNKNOWN')
        yield {
          ...keywordSpan,
          message: `${keyword} stands before the first FROM, where there is no stage for it, so the build stops here.`,
        };
  },
};
