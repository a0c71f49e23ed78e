import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { packageCommands } from '../../model/packages.ts';

/** Whether a later RUN, here or in a stage that continues this one, installs from lists it does not fetch. */
export const areListsReadLater = (dockerfile: Dockerfile, { stage, index }: Run): boolean =>
  stage !== undefined && (lastReaders(dockerfile).get(stage) ?? -1) > index;

/** For each stage, the index of the last RUN that installs with apt before it has updated. */
const lastReaders = once((dockerfile: Dockerfile): ReadonlyMap<Stage, number> => {
  const last = new Map<Stage, number>();
  for (const stage of dockerfile.stages) {
    const reader = only(stage, 'RUN').findLast((run) => reads(dockerfile, run));
    if (reader) for (const one of lineage(stage)) last.set(one, reader.index);
  }
  return last;
});

function reads(dockerfile: Dockerfile, run: Run): boolean {
  const first = packageCommands(dockerfile, run).find(
    ({ manager, action }) => manager.family === 'apt' && action !== 'clean' && action !== 'remove',
  );
  return first !== undefined && first.action !== 'update';
}
