import { dockerfile } from '../../dockerfile-text.ts';
import { copiedPaths } from '../../model/copied.ts';
import { lineage, only, type Stage, type Transfer } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';
import { stageLabel } from '../../model/stage-names.ts';
import { joinPath } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const copyFromOwnBase: Rule = {
  id: 'copy-from-own-base',
  title: 'Copy nothing that the stage has already',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['from from copy'],
  why: 'A stage that begins `FROM build` begins with all that `build` holds. To copy from there to the same place changes nothing, and the files are in the image twice, in two layers.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie AS base
        WORKDIR /app
        COPY app.py ./
        FROM base
        COPY --from=base /app /app
        USER 10001:10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie AS base
        WORKDIR /app
        COPY app.py ./
        FROM base
        USER 10001:10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      const origins = lineage(stage);
      if (origins.length === 1) continue;
      for (const copy of only(stage, 'COPY')) {
        const from = copy.origin?.stage;
        if (!from || from === stage || !origins.includes(from)) continue;
        if (!isInPlace(copy) || isChanged(origins, from, copy)) continue;
        const removal = instructionRemoval(file.source, copy);
        yield {
          from: copy.from,
          to: copy.to,
          message: `This stage begins with all that ${stageLabel(from)} holds, so what is copied is there already, and now twice.`,
          fix: removal && { title: 'Remove the COPY', safety: 'safe', edits: [removal] },
        };
      }
    }
  },
};

/** Whether each source comes to lie where it lay. A folder that is named without a slash may be emptied out into another. */
function isInPlace(copy: Transfer): boolean {
  if (copy.flags.some(({ name }) => name !== 'from' && name !== 'link')) return false;
  const paths = copiedPaths(copy);
  const isFolder = /\/\.?$/.test(copy.destination?.value ?? '') || copy.sources.length > 1;
  return (
    paths.length === copy.sources.length &&
    paths.every(({ source: { value = '' }, path }) => {
      const isKnown = !isFolder || value.endsWith('/') || /\w\.\w+$/.test(value);
      return isKnown && joinPath('/', value).replace(/(?<=.)\/+$/, '') === path;
    })
  );
}

/** Whether anything behind the stage may have changed what it held. */
const isChanged = (stages: readonly Stage[], from: Stage, { index }: Transfer): boolean =>
  stages.some(
    (stage) =>
      stage !== from &&
      stage.index > from.index &&
      only(stage, 'RUN', 'COPY', 'ADD').some((one) => one.index < index),
  );
