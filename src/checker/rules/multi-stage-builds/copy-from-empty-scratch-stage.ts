import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { lineage, onlyDeep, type Stage } from '../../model/dockerfile.ts';
import { stageLabel, stageReferences } from '../../model/stage-names.ts';
import type { Rule } from '../../rule.ts';

export const copyFromEmptyScratchStage: Rule = {
  id: 'copy-from-empty-scratch-stage',
  title: 'Copy from a stage that holds something',
  severity: 'error',
  preset: 'recommended',
  mentions: ['scratch'],
  why: 'A stage that starts from `scratch` and adds nothing is empty, so no file can be copied out of it and the build stops with “not found”.',
  examples: [
    {
      bad: dockerfile`
        FROM scratch AS files
        FROM python:3.13-slim-trixie
        COPY --from=files /app /app
        USER 10001
        CMD ["python", "/app/main.py"]
      `,
      good: dockerfile`
        FROM scratch AS files
        COPY app /app
        FROM python:3.13-slim-trixie
        COPY --from=files /app /app
        USER 10001
        CMD ["python", "/app/main.py"]
      `,
    },
  ],
  peers: { tally: ['tally/copy-from-empty-scratch-stage'] },

  *check(dockerfile) {
    for (const { from, to, instruction, stage, user } of stageReferences(dockerfile)) {
      if (instruction.keyword !== 'COPY' || !stage || stage === user || !isEmpty(stage)) continue;
      yield {
        from,
        to,
        message: `Stage ${stageLabel(stage)} is scratch with nothing in it, so there is nothing to copy.`,
      };
    }
  },
};

const isEmpty = (stage: Stage) =>
  rootImage(stage).scratch &&
  lineage(stage).every((one) => onlyDeep(one, 'COPY', 'ADD', 'RUN', 'WORKDIR').length === 0);
