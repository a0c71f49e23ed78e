import { dockerfile } from '../../dockerfile-text.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const envUnsetWithoutEffect: Rule = {
  id: 'env-unset-without-effect',
  title: 'Use ARG for a variable that only the build needs',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['unset'],
  why: '`unset` ends with its `RUN`: the next one, and every container, has the variable again, because `ENV` is part of the image. What only the build needs is an `ARG`, or is set in the command itself.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV BUILD_MODE=fast
        RUN ./build && unset BUILD_MODE
      `,
      good: dockerfile`
        FROM alpine:3.22
        ARG BUILD_MODE=fast
        RUN ./build
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6581'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (!lineage(stage).some((one) => only(one, 'ENV').length > 0)) continue;
      for (const run of only(stage, 'RUN')) {
        if (!dockerfile.source.slice(run).includes('unset')) continue;
        const all = commands(dockerfile, run);
        for (const { name, words, from } of all) {
          if (name !== 'unset' || words.some(({ value }) => value === '-f')) continue;
          // What comes after it in the same RUN may be what it is for.
          if (all.some((later) => later.from > from && later.name !== 'unset')) continue;
          for (const word of words.slice(1)) {
            const variable =
              word.value === undefined ? undefined : stage.scope.variable(word.value, run.index);
            if (variable?.kind !== 'ENV') continue;
            const { line } = dockerfile.source.place(variable.definition.from);
            yield {
              from: word.from,
              to: word.to,
              message: `${word.value} is back after this RUN, as ENV sets it in line ${line}.`,
            };
          }
        }
      }
    }
  },
};
