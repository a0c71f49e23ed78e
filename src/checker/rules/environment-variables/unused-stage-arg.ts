import { dockerfile } from '../../dockerfile-text.ts';
import { type Dockerfile, last, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { instructionRemoval } from '../../model/removal.ts';
import { proxyArgs } from '../../model/variables.ts';
import type { Rule } from '../../rule.ts';

export const unusedStageArg: Rule = {
  id: 'unused-stage-arg',
  title: 'Leave out an ARG that its stage does not use',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['arg'],
  why: 'An `ARG` counts from its line to the end of its stage, and in the stages that continue it. Where no instruction there names it and no `RUN` could read it, `--build-arg` sets it and nothing changes: most often the line stands in the wrong stage, or below what it was meant for.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ARG REVISION
        COPY app.sh /app.sh
        USER 10001
        CMD ["/app.sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY app.sh /app.sh
        USER 10001
        CMD ["/app.sh"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { source, stages } = dockerfile;
    const runs = lastRuns(dockerfile);
    for (const stage of stages)
      for (const instruction of only(stage, 'ARG')) {
        // A RUN sees it among its variables.
        if ((runs.get(stage) ?? -1) > instruction.index) continue;
        for (const { name, from, to } of instruction.pairs) {
          const lastUse = lastUses(dockerfile).get(name) ?? -1;
          if (readByBuilder(name) || lastUse >= instruction.to) continue;
          const edit =
            instruction.pairs.length > 1 ? undefined : instructionRemoval(source, instruction);
          yield {
            from,
            to,
            message: `Nothing below uses ${name} and no RUN could read it, so its value goes nowhere.`,
            fix: edit && { title: `Remove ARG ${name}`, safety: 'suggestion', edits: [edit] },
          };
        }
      }
  },
};

/** The index of the last RUN in each stage or in one that continues it. */
function lastRuns({ stages }: Dockerfile): ReadonlyMap<Stage, number> {
  const found = new Map<Stage, number>();
  for (const stage of stages) {
    const run = last(stage, 'RUN');
    if (run) for (const one of lineage(stage)) found.set(one, run.index);
  }
  return found;
}

/** Where each variable is named for the last time. */
const lastUses = once(({ source }: Dockerfile): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { 1: name = '', index } of source.text.matchAll(/\$\{?(\w+)/g)) found.set(name, index);
  return found;
});

/** https://docs.docker.com/reference/dockerfile/#predefined-args */
const readByBuilder = (name: string) =>
  !/^\w+$/.test(name) || proxyArgs.has(name) || /^(?:BUILDKIT_|SOURCE_DATE_EPOCH$)/.test(name);
