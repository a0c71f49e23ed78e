import { dockerfile } from '../../dockerfile-text.ts';
import { last, lineage } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const entrypointClearsInheritedCmd: Rule = {
  id: 'entrypoint-clears-inherited-cmd',
  title: 'Repeat CMD where a new ENTRYPOINT clears it',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['entrypoint'],
  why: 'A stage that sets `ENTRYPOINT` starts with an empty `CMD`, whatever the stage it continues had. A `CMD` in the same stage is kept, before or after.',
  unless: 'The program wants no arguments.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22 AS base
        CMD ["/server", "--port", "8000"]

        FROM base
        EXPOSE 8000
        ENTRYPOINT ["/sbin/tini", "--"]
      `,
      good: dockerfile`
        FROM alpine:3.22 AS base
        CMD ["/server", "--port", "8000"]

        FROM base
        EXPOSE 8000
        ENTRYPOINT ["/sbin/tini", "--"]
        CMD ["/server", "--port", "8000"]
      `,
    },
  ],
  peers: {},

  *check({ source, stages }) {
    for (const stage of stages) {
      const entrypoint = last(stage, 'ENTRYPOINT');
      if (!entrypoint || entrypoint.form === 'shell' || last(stage, 'CMD')) continue;
      let lost: ReturnType<typeof last<'CMD'>>;
      for (const parent of lineage(stage).slice(1)) {
        lost = last(parent, 'CMD');
        if (lost || last(parent, 'ENTRYPOINT')) break;
      }
      if (!lost || lost.body.from === lost.body.to) continue;
      const { line } = source.place(lost.from);
      const end = source.lineEnd;
      yield {
        ...entrypoint.keywordSpan,
        message: `This ENTRYPOINT clears the CMD that line ${line} sets, so a container starts without those words.`,
        fix: {
          title: 'Repeat CMD',
          safety: 'suggestion',
          edits: [
            { from: entrypoint.to, to: entrypoint.to, insert: `${end}${source.slice(lost)}` },
          ],
        },
      };
    }
  },
};
