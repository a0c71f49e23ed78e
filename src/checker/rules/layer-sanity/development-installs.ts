import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Stage, type Word } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import { stageLabel } from '../../model/stage-names.ts';
import { developmentGroup, mayPrune } from './development-group.ts';

/** An install that brings what only development needs. */
export interface Brought {
  readonly install: DependencyInstall;
  readonly group: string;
  readonly flag: string;
  readonly folder: RegExp;
}

/** The install of the stage, or of one it continues, that brings them, if no RUN may take them away. */
export const broughtIn = onceIn((file, stage: Stage): Brought | undefined => {
  if (!takesManifest(stage) || mayTakeAway(file, stage)) return undefined;
  for (const run of steps(stage))
    for (const install of dependencyInstalls(file, run)) {
      const manner = developmentGroup(run, install);
      if (manner) return { ...manner, install };
    }
  return undefined;
});

const steps = (stage: Stage) => lineage(stage).flatMap((one) => only(one, 'RUN'));

const mayTakeAway = onceIn((file, stage: Stage): boolean =>
  steps(stage).some((run) => mayPrune(file.source.slice(run))),
);

/** What a project lists is known of one's own alone, and not of a program that is downloaded. */
const takesManifest = (stage: Stage): boolean =>
  lineage(stage).some((one) =>
    only(one, 'COPY', 'ADD').some(
      ({ origin, sources }) =>
        !origin &&
        sources.some(({ partial }) => /(?:^|\/)(?:package|pyproject|\*|\.{0,2}\/?$)/.test(partial)),
    ),
  );

/** More stages than anybody hands a folder through. */
const farthest = 8;

/** The install that brought a folder of packages: followed from stage to stage, as far as each has it from another. */
export function broughtBy(file: Dockerfile, first: Stage, folder: string) {
  let stage: Stage | undefined = first;
  for (let step = 0; stage && step < farthest; step++) {
    const found = broughtIn(file, stage);
    if (found?.folder.test(folder)) return { ...found, where: ` in ${stageLabel(stage)}` };
    if (found || mayTakeAway(file, stage)) return undefined;
    stage = lineage(stage)
      .flatMap((one) => only(one, 'COPY'))
      .find(({ sources }) => sources.some((one) => lastPart(one) === folder))?.origin?.stage;
  }
  return undefined;
}

/** The name that a path ends with. */
export const lastPart = ({ value = '' }: Word): string =>
  value.replace(/\/+$/, '').split('/').at(-1) ?? '';
