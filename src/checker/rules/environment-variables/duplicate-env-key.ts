import { dockerfile } from '../../dockerfile-text.ts';
import { pairRemoval } from '../../model/disabled-verification.ts';
import type { Dockerfile, Instruction, Pair, Settings } from '../../model/dockerfile.ts';
import { referencesOf } from '../../model/substitution.ts';
import type { Rule } from '../../rule.ts';

export const duplicateEnvKey: Rule = {
  id: 'duplicate-env-key',
  title: 'Set each variable once',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['env'],
  why: 'A value that is replaced before anything reads it has no effect. Whoever changes it later wonders why nothing changes; most often one of the two was meant to be another name.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV MODE=fast \
            LEVEL=3 \
            MODE=safe
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV LEVEL=3 \
            MODE=safe
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { instructions } of dockerfile.stages) {
      const set = new Map<string, { readonly instruction: Settings; readonly pair: Pair }>();
      for (const instruction of instructions) {
        // A command may read any of them.
        if (instruction.keyword === 'RUN' || instruction.keyword === 'ONBUILD') set.clear();
        const read = new Set(names(dockerfile, instruction));
        for (const name of read) set.delete(name);
        if (instruction.keyword !== 'ENV') continue;
        for (const pair of instruction.pairs) {
          const name = pair.name;
          const before = set.get(name);
          if (before && !read.has(name)) {
            const { line } = dockerfile.source.place(pair.from);
            yield {
              from: before.pair.from,
              to: before.pair.to,
              message: `${name} is set again in line ${line} before anything reads this value.`,
              fix: pairRemoval(dockerfile, before.instruction, before.pair),
            };
          }
          set.set(name, { instruction, pair });
        }
      }
    }
  },
};

const names = (dockerfile: Dockerfile, instruction: Instruction): string[] =>
  instruction.keyword === 'FROM'
    ? []
    : referencesOf(dockerfile, instruction).map(({ name }) => name);
