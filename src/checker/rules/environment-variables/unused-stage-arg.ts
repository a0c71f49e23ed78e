import { dockerfile } from '../../dockerfile-text.ts';
import {
  type Dockerfile,
  lineage,
  only,
  type Settings,
  type Stage,
} from '../../model/dockerfile.ts';
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
    for (const stage of stages)
      for (const instruction of only(stage, 'ARG')) {
        if (reachesRun(dockerfile, stage, instruction)) continue;
        const below = source.text.slice(instruction.to);
        for (const { key, from, to } of instruction.pairs) {
          const name = key.text;
          if (readByBuilder(name) || new RegExp(`\\$\\{?${name}\\b`).test(below)) continue;
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

/** Whether a RUN sees it among its variables, in the stage or in one that continues it. */
const reachesRun = ({ stages }: Dockerfile, stage: Stage, { index }: Settings): boolean =>
  stages.some(
    (one) => lineage(one).includes(stage) && only(one, 'RUN').some((run) => run.index > index),
  );

/** https://docs.docker.com/reference/dockerfile/#predefined-args */
const readByBuilder = (name: string) =>
  !/^\w+$/.test(name) || proxyArgs.has(name) || /^(?:BUILDKIT_|SOURCE_DATE_EPOCH$)/.test(name);
