import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { installs, type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Evidence } from '../../rule.ts';
import { spanOf } from './package-span.ts';

/** A RUN of a stage that ships, which installs and cleans up behind itself. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  for (const run of shippedRuns(dockerfile)) {
    const found = installs(dockerfile, run);
    if (found.length === 0) continue;
    const tidied = tidying(dockerfile, run);
    for (const use of found) {
      const message = praise(use, tidied);
      if (message !== undefined) return { ...spanOf(use), message };
    }
  }
  return undefined;
}

/** Where a RUN first fetches lists, and last removes them or cleans a cache; infinitely far off where it does not. */
interface Tidying {
  readonly fetched: number;
  readonly emptied: number;
  readonly cleaned: number;
}

function tidying(dockerfile: Dockerfile, run: Run): Tidying {
  const uses = packageCommands(dockerfile, run);
  const lists = commands(dockerfile, run).findLast((one) => mayEmpty(one, '/var/lib/apt/lists'));
  return {
    fetched: uses.find(({ action }) => action === 'update')?.command.from ?? Infinity,
    emptied: lists?.from ?? -Infinity,
    cleaned: uses.findLast(({ action }) => action === 'clean')?.command.from ?? -Infinity,
  };
}

function praise({ command, invocation, manager }: PackageCommand, run: Tidying) {
  if (manager.family === 'apk')
    return hasFlag(invocation, '--no-cache')
      ? 'apk add --no-cache leaves no index in the layer.'
      : undefined;
  if (manager.family === 'apt')
    return run.fetched < command.from && command.from < run.emptied
      ? `One RUN fetches the lists, installs with ${manager.name} and removes the lists again.`
      : undefined;
  return command.from < run.cleaned
    ? `The RUN that installs with ${manager.name} also cleans its cache.`
    : undefined;
}
