import { only, type Run, type Stage } from '../../model/dockerfile.ts';
import { onceIn } from '../../model/once.ts';
import type { Family } from '../../model/package-managers.ts';
import { fetchesIndex, packageCommands } from '../../model/packages.ts';

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
