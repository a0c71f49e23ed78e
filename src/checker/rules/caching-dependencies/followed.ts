import { dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lastBefore, only } from '../../model/dockerfile.ts';
import { cacheMount, languageCaches } from '../../model/language-caches.ts';
import { runs } from '../../model/layers.ts';
import type { Evidence } from '../../rule.ts';

/** A cache mount where a manager looks for it, or a manifest that is copied before the source. */
export function followed(file: Dockerfile): Evidence | undefined {
  for (const run of runs(file))
    for (const install of dependencyInstalls(file, run)) {
      const cache = languageCaches[install.manager];
      const mount = cache && cacheMount(run, cache, install);
      if (mount?.type === 'cache')
        return {
          from: mount.from,
          to: mount.to,
          message: `${install.command.name} finds its downloads again in a cache mount, which is not part of the image.`,
        };
    }
  for (const run of runs(file))
    for (const { command, packages } of dependencyInstalls(file, run)) {
      const copies = run.stage ? only(run.stage, 'COPY', 'ADD') : [];
      const isBetween =
        (copies[0]?.index ?? run.index) < run.index &&
        (copies.at(-1)?.index ?? run.index) > run.index;
      const manifest = isBetween ? lastBefore(copies, run.index) : undefined;
      if (packages.length > 0 || !manifest) continue;
      return {
        from: manifest.from,
        to: manifest.to,
        message: `The manifest is copied before ${command.name} runs and the source after it, so an edit does not install anew.`,
      };
    }
  return undefined;
}
