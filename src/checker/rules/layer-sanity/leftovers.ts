import type { Found } from '../../finding.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { mountOver } from '../../model/mount.ts';
import type { Manager } from '../../model/package-managers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import { spanOf } from './package-span.ts';

/** Package managers that share a cache, and what they leave in it. */
export interface Leaving {
  readonly managers: readonly string[];
  /** Managers whose cleaning empties the cache as well. */
  readonly cleaners: readonly string[];
  /** The command that empties the cache of a manager. */
  readonly cleaning: (manager: Manager) => string;
  readonly message: (command: string, holder: string) => string;
}

/** RUNs that ship what a package manager has downloaded, and do not clean behind it. */
export function* leftovers(dockerfile: Dockerfile, leaving: Leaving): Generator<Found> {
  for (const run of keptRuns(dockerfile)) {
    const uses = packageCommands(dockerfile, run);
    const filler = uses.findLast(
      (use) => leaving.managers.includes(use.manager.name) && fills(use),
    );
    if (!filler || isCleaned(dockerfile, run, filler, leaving)) continue;
    const { action, command, manager, invocation } = filler;
    const cleaning = leaving.cleaning(manager);
    // An index that goes as soon as it has come is of no use to a RUN that installs nothing.
    const edit = action === 'update' ? undefined : commandAfter(dockerfile, command, cleaning);
    yield {
      ...spanOf(filler),
      message: leaving.message(
        `${manager.name} ${invocation.subcommand?.text ?? ''}`.trimEnd(),
        holderOf(dockerfile, run),
      ),
      fix: edit && { title: `Add ${cleaning}`, safety: 'safe', edits: [edit] },
    };
  }
}

const fills = ({ action }: PackageCommand) =>
  action === 'install' || action === 'upgrade' || action === 'update';

/**
 * What dnf and yum call a part of the cache that is not the metadata, which is most of it.
 * Source: https://dnf.readthedocs.io/en/latest/command_ref.html#clean-command
 */
const parts = new Set(['packages', 'dbcache', 'expire-cache']);

const empties = ({ action, manager, invocation: { operands } }: PackageCommand) =>
  action === 'clean' &&
  !(
    manager.family === 'rpm' &&
    operands.length > 0 &&
    operands.every(({ value }) => value !== undefined && parts.has(value))
  );

function isCleaned(
  dockerfile: Dockerfile,
  run: Run,
  { command, manager }: PackageCommand,
  { cleaners }: Leaving,
): boolean {
  if (manager.caches.some((path) => mountOver(run, path))) return true;
  if (
    packageCommands(dockerfile, run).some(
      (use) =>
        empties(use) && use.command.from > command.from && cleaners.includes(use.manager.name),
    )
  )
    return true;
  return commands(dockerfile, run).some(
    (after) => after.from > command.from && manager.caches.some((path) => mayEmpty(after, path)),
  );
}
