import { dockerfile } from '../../dockerfile-text.ts';
import { shipped } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { joined, neighbours } from './neighbouring-runs.ts';

export const avoidConsecutiveRun: Rule = {
  id: 'avoid-consecutive-run',
  title: 'Join neighbouring RUNs that belong together',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run run'],
  why: 'Each `RUN` is a layer, and what one writes, a later one can only hide. Steps that make one change read better, and clean up better, as one. Joining does not make an image smaller by itself: only where a later step deletes or rewrites what an earlier one made.',
  unless:
    'The steps change at different times: then apart is better, since the cache keeps the first while the second is built again.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN mkdir /data
        RUN chmod 0750 /data
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN mkdir /data \
            && chmod 0750 /data
      `,
    },
  ],
  peers: {
    hadolint: ['DL3059'],
    droast: ['DF003'],
    kics: ['multiple_run_add_copy_instructions_listed'],
    'sonar-iac': ['S7031'],
  },

  *check(dockerfile) {
    for (const stage of shipped(dockerfile))
      for (const [before, run] of neighbours(dockerfile, stage))
        yield {
          ...run.keywordSpan,
          message: 'This RUN and the one before make a layer each, where one would do.',
          fix: joined(dockerfile, before, run),
        };
  },
};
