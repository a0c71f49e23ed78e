import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { packageCommands } from '../../model/packages.ts';
import { type Command, commands } from '../../model/shell.ts';

/** Whether what follows in the RUN, or a later one here or in a stage that continues this one, reads lists it does not fetch. */
export const areListsReadLater = (dockerfile: Dockerfile, run: Run, from: number): boolean =>
  firstReader(dockerfile, run, from) !== undefined ||
  (run.stage !== undefined && (lastReaders(dockerfile).get(run.stage) ?? -1) > run.index);

/** Whether there a script is run, which may read the lists as well. */
export const mayListsBeReadLater = (dockerfile: Dockerfile, run: Run, from: number): boolean =>
  commands(dockerfile, run).some(
    (command) => command.from > from && (command.name === 'make' || isScript(command)),
  ) ||
  (run.stage !== undefined && (lastScripts(dockerfile).get(run.stage) ?? -1) > run.index);

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

const runsScript = (dockerfile: Dockerfile, run: Run): boolean =>
  commands(dockerfile, run).some(isScript);

/** By a path outside the folders of programs, by a shell, or by a name that nobody knows. */
function isScript({ name, words: [program, operand], operator, wrapper }: Command): boolean {
  const path = program?.value;
  if (name === undefined || path === undefined) return true;
  if (/^(?:(?:ba|da)?sh|source|\.)$/.test(name))
    return (wrapper?.operator ?? operator) === '|' || /^[^-]/.test(operand?.value ?? '-');
  return /\.(?:sh|bash)$/.test(path) || (path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path));
}

function reads(dockerfile: Dockerfile, run: Run): boolean {
  const first = firstReader(dockerfile, run, -1);
  const update = packageCommands(dockerfile, run).find(
    ({ manager, action }) => manager.family === 'apt' && action === 'update',
  );
  return first !== undefined && !(update && update.command.from < first.from);
}

/** The first command behind an offset that reads the lists. */
function firstReader(dockerfile: Dockerfile, run: Run, from: number): Command | undefined {
  const uses = packageCommands(dockerfile, run).filter(
    ({ manager, action }) =>
      manager.family === 'apt' && !/^(?:clean|remove|update)$/.test(action ?? ''),
  );
  const reading = new Set(uses.map(({ command }) => command));
  return commands(dockerfile, run).find(
    (command) => command.from > from && (reading.has(command) || readers.has(command.name ?? '')),
  );
}

/** Programs beside apt itself that look a package up in its lists. */
const readers: ReadonlySet<string> = new Set([
  ...['apt-cache', 'apt-file', 'apt-rdepends', 'apt-show-versions', 'gdebi', 'grep-aptavail'],
  ...['mk-build-deps', 'rosdep', 'tasksel', 'unattended-upgrade'],
]);
