import type { Edit } from '../../finding.ts';
import { keptRuns } from '../../model/carried.ts';
import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { mountOver } from '../../model/mount.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commandRemoval } from '../../model/removal.ts';
import { type Command, commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';

/** Where apk keeps what it fetches. */
export const apkCaches = ['/var/cache/apk', '/etc/apk/cache'];

/** An `apk add` of a layer that ships, which keeps a cache. */
export interface CachingAdd {
  readonly add: PackageCommand;
  /** The command behind it, in the same RUN, that removes the cache again. */
  readonly remover: Command | undefined;
  /** Whether no other in the RUN keeps one. */
  readonly alone: boolean;
  /** The edits that make this one keep nothing, and take an update that is then idle along. */
  readonly edits: readonly Edit[];
}

/** Every `apk add` without `--no-cache` in a layer that ships, save those whose cache is a mount. */
export function* cachingAdds(dockerfile: Dockerfile): Generator<CachingAdd> {
  for (const run of keptRuns(dockerfile)) {
    const uses = packageCommands(dockerfile, run).filter(({ manager }) => manager.family === 'apk');
    const adds = uses.filter(({ invocation }) => invocation.subcommand?.value === 'add');
    const last = adds.at(-1);
    if (!last || apkCaches.some((path) => mountOver(run, path))) continue;
    const remover = commands(dockerfile, run).find(
      (after) => after.from > last.command.from && apkCaches.some((path) => mayEmpty(after, path)),
    );
    const caching = adds.filter(
      ({ invocation, open, isFed }) =>
        (!open || isFed) && !hasFlag(invocation, '--no-cache', '--cache-dir', '--no-network'),
    );
    for (const add of caching) {
      const { command, invocation } = add;
      const { subcommand } = invocation;
      if (!subcommand) continue;
      yield {
        add,
        remover,
        alone: caching.length === 1,
        edits: [
          ...(add === adds[0] ? idleUpdate(dockerfile, uses) : []),
          argumentAfter(command, subcommand, '--no-cache'),
        ],
      };
    }
  }
}

/** `apk update` leaves an index that `--no-cache` does not read. */
function idleUpdate(dockerfile: Dockerfile, uses: readonly PackageCommand[]): Edit[] {
  const updates = uses.filter(({ action }) => action === 'update');
  const [update] = updates;
  const onlyAdds = uses.every(
    ({ action, invocation }) => action === 'update' || invocation.subcommand?.value === 'add',
  );
  if (!update || updates.length > 1 || !onlyAdds) return [];
  const edit = commandRemoval(dockerfile, update.command);
  return edit ? [edit] : [];
}
