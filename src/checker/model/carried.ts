import { inImage } from './copied.ts';
import { deleted } from './deletion.ts';
import {
  type Dockerfile,
  type Instruction,
  lineage,
  only,
  type Run,
  type Stage,
  type Transfer,
} from './dockerfile.ts';
import { isShipped, runs, shipped } from './layers.ts';
import { once } from './once.ts';
import { type Command, commands } from './shell.ts';

/**
 * The stages whose whole root a shipped stage copies, as in `COPY --from=build / /`, and those they continue,
 * with the index of the last RUN that may take away what the ones before it left: the image gets what is there in
 * the end, and none of the layers in between.
 */
const carried = once((dockerfile: Dockerfile): ReadonlyMap<Stage, number> => {
  const found = new Map<Stage, number>();
  const origins = new Set<Stage>();
  for (const stage of shipped(dockerfile))
    for (const copy of only(stage, 'COPY')) {
      const origin = copy.origin?.stage;
      if (!origin || origins.has(origin) || !copiesRoot(stage, copy)) continue;
      if (origins.add(origin).size > mostOrigins) return found;
      const line = lineage(origin);
      const cleaning = line
        .flatMap((one) => only(one, 'RUN'))
        .filter((run) => mayClean(dockerfile, run));
      const last = Math.max(-1, ...cleaning.map(({ index }) => index));
      for (const one of line) found.set(one, Math.min(last, found.get(one) ?? last));
    }
  return found;
});

/** More than anybody copies whole; each is asked for all that it continues. */
const mostOrigins = 50;

function copiesRoot(stage: Stage, { sources, destination, flags, index }: Transfer): boolean {
  return (
    sources.some(({ value }) => value !== undefined && /^(?:\.|\.?\/\.?)$/.test(value)) &&
    inImage(stage, index, destination?.value) === '/' &&
    flags.every(({ name }) => name !== 'exclude')
  );
}

/** Whether a RUN may take something away; one that cannot be read may. */
function mayClean(dockerfile: Dockerfile, run: Run): boolean {
  const all = commands(dockerfile, run);
  return all.length === 0 || all.some(takesAway);
}

const takesAway = (command: Command): boolean =>
  deleted(command).length > 0 ||
  command.words.some(({ partial }) =>
    /clean|prune|purge|remov|erase|uninstall|^del$/i.test(partial),
  );

/**
 * Whether what the instruction leaves in the file system is in an image: as a part of its own layer, or because
 * nothing takes it away before all of the stage is copied.
 */
export const isKept = (
  dockerfile: Dockerfile,
  one: Pick<Instruction, 'stage' | 'trigger' | 'index'>,
): boolean =>
  isShipped(dockerfile, one) ||
  (one.stage !== undefined &&
    one.index >= (carried(dockerfile).get(one.stage) ?? Number.POSITIVE_INFINITY));

/** The RUNs whose files, as far as they do not take them away themselves, end up in an image. */
export const keptRuns: (dockerfile: Dockerfile) => readonly Run[] = once((dockerfile) =>
  runs(dockerfile).filter((run) => isKept(dockerfile, run)),
);

/** What holds the files that a kept RUN leaves, for messages. */
export const holderOf = (dockerfile: Dockerfile, run: Run): string =>
  isShipped(dockerfile, run) ? 'this layer' : 'the image';
