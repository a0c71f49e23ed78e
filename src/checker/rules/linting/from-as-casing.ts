import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const fromAsCasing: Rule = {
  id: 'from-as-casing',
  title: 'Write AS in the case of its FROM',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['as'],
  why: '`FROM … as build` builds all the same, but mixes two styles in one line. Docker’s own build checks warn of it.',
  examples: [
    {
      bad: dockerfile`
        FROM scratch as files
        COPY server /server

        FROM scratch
        COPY --from=files /server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM scratch AS files
        COPY server /server

        FROM scratch
        COPY --from=files /server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: {
    buildkit: ['FromAsCasing'],
    droast: ['DF079'],
    tally: ['buildkit/FromAsCasing'],
    'sonar-iac': ['S6476'],
  },

  *check({ source, stages }) {
    for (const { opening } of stages) {
      const { as, keywordSpan } = opening;
      const from = source.slice(keywordSpan);
      const lower = from === from.toLowerCase();
      // A FROM of mixed case is the business of `instruction-casing`.
      if (as?.text.toUpperCase() !== 'AS' || (!lower && from !== from.toUpperCase())) continue;
      const wanted = lower ? 'as' : 'AS';
      if (as.text === wanted) continue;
      yield {
        from: as.from,
        to: as.to,
        message: `\`${as.text}\` is not in the case of its \`${from}\`.`,
        fix:
          as.to - as.from === wanted.length
            ? {
                title: `Write ${wanted}`,
                safety: 'safe',
                edits: [{ from: as.from, to: as.to, insert: wanted }],
              }
            : undefined,
      };
    }
  },
};
