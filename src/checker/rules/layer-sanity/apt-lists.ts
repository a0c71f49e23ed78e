import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';

/** Whether a later RUN, here or in a stage that continues this one, installs from lists it does not fetch. */
export const areListsReadLater = (dockerfile: Dockerfile, { stage, index }: Run): boolean =>
  stage !== undefined && (lastReaders(dockerfile).get(stage) ?? -1) > index;

/** Whether a later RUN there runs a script, which may read the lists as well. */
export const mayListsBeReadLater = (dockerfile: Dockerfile, { stage, index }: Run): boolean =>
  stage !== undefined && (lastScripts(dockerfile).get(stage) ?? -1) > index;

/** For each stage, the index of the last RUN that installs with apt before it has updated. */
const lastReaders = once((dockerfile: Dockerfile) => lastRuns(dockerfile, reads));

const lastScripts = once((dockerfile: Dockerfile) => lastRuns(dockerfile, runsScript));

function lastRuns(
  dockerfile: Dockerfile,
  holds: (dockerfile: Dockerfile, run: Run) => boolean,
): ReadonlyMap<Stage, number> {
  const last = new Map<Stage, number>();
  for (const stage of dockerfile.stages) {
    const found = only(stage, 'RUN').findLast((run) => holds(dockerfile, run));
    if (found) for (const one of lineage(stage)) last.set(one, found.index);
  }
  return last;
}

/** By a path outside the folders of programs, by a shell, or by a name that nobody knows. */
const runsScript = (dockerfile: Dockerfile, run: Run): boolean =>
  commands(dockerfile, run).some(({ name, words: [program, operand] }) => {
    const path = program?.value;
    if (name === undefined || path === undefined) return true;
    if (/^(?:(?:ba|da)?sh|source|\.)$/.test(name)) return /^[^-]/.test(operand?.value ?? '-');
    return (
      /\.(?:sh|bash)$/.test(path) || (path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path))
    );
  });

function reads(dockerfile: Dockerfile, run: Run): boolean {
  const first = packageCommands(dockerfile, run).find(
    ({ manager, action }) => manager.family === 'apt' && action !== 'clean' && action !== 'remove',
  );
  return first !== undefined && first.action !== 'update';
}
