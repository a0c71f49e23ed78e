import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Evidence } from '../../rule.ts';
import { spanOf } from './package-span.ts';

/** A RUN of a stage that ships, which installs and cleans up behind itself. */
export function followed(dockerfile: Dockerfile): Evidence | undefined {
  for (const run of shippedRuns(dockerfile))
    for (const use of packageCommands(dockerfile, run)) {
      const message = use.action === 'install' ? praise(dockerfile, run, use) : undefined;
      if (message !== undefined) return { ...spanOf(use), message };
    }
  return undefined;
}

function praise(dockerfile: Dockerfile, run: Run, use: PackageCommand): string | undefined {
  const { command, invocation, manager } = use;
  if (manager.family === 'apk')
    return hasFlag(invocation, '--no-cache')
      ? 'apk add --no-cache leaves no index in the layer.'
      : undefined;
  const uses = packageCommands(dockerfile, run);
  if (manager.family === 'apt') {
    const isFresh = uses.some(
      ({ action, command: { from } }) => action === 'update' && from < command.from,
    );
    const isRemoved = commands(dockerfile, run).some(
      (after) => after.from > command.from && mayEmpty(after, '/var/lib/apt/lists'),
    );
    return isFresh && isRemoved
      ? `One RUN fetches the lists, installs with ${manager.name} and removes the lists again.`
      : undefined;
  }
  return uses.some(({ action, command: { from } }) => action === 'clean' && from > command.from)
    ? `The RUN that installs with ${manager.name} also cleans its cache.`
    : undefined;
}
