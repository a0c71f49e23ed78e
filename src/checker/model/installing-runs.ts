import { type Dockerfile, only, type Run, type Stage } from './dockerfile.ts';
import { once, onceIn } from './once.ts';
import type { Family } from './package-managers.ts';
import { fetchesIndex, packageCommands } from './packages.ts';

/** The RUNs of a stage that begin with an install, without an index fetched before, for each family of managers. */
export const installingRuns = onceIn(
  (dockerfile, stage: Stage): ReadonlyMap<Family, readonly Run[]> => {
    const found = new Map<Family, Run[]>();
    for (const run of only(stage, 'RUN')) {
      const seen = new Set<Family>();
      for (const use of packageCommands(dockerfile, run)) {
        const { family } = use.manager;
        if (use.action !== 'install' && use.action !== 'update') continue;
        if (seen.has(family) || fetchesIndex(use)) continue;
        seen.add(family);
        if (use.action === 'install') {
          const runs = found.get(family);
          if (runs) runs.push(run);
          else found.set(family, [run]);
        }
      }
    }
    return found;
  },
);

/** For each stage and family, the index of the last such RUN in it or in a stage that continues it. */
export const lastInstallingRuns = once(
  (dockerfile: Dockerfile): ReadonlyMap<Stage, ReadonlyMap<Family, number>> => {
    const last = new Map<Stage, Map<Family, number>>();
    const note = (stage: Stage, family: Family, index: number) => {
      const known = last.get(stage) ?? new Map<Family, number>();
      last.set(stage, known.set(family, Math.max(index, known.get(family) ?? -1)));
    };
    for (const stage of dockerfile.stages.toReversed()) {
      for (const [family, runs] of installingRuns(dockerfile, stage))
        note(stage, family, runs.at(-1)?.index ?? -1);
      if (stage.parent)
        for (const [family, index] of last.get(stage) ?? []) note(stage.parent, family, index);
    }
    return last;
  },
);
