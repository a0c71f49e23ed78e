import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit } from '../../finding.ts';
import { packagesOf } from '../../model/bases.ts';
import { mayEmpty } from '../../model/deletion.ts';
import { type Dockerfile, onlyDeep, type Run, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shipped } from '../../model/layers.ts';
import { mountOver } from '../../model/mount.ts';
import type { Family } from '../../model/package-managers.ts';
import { fetchesIndex, type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter, commandBefore } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { areListsReadLater, mayListsBeReadLater } from './apt-lists.ts';
import { spanOf } from './package-span.ts';
import { unreadIn } from './unread-scripts.ts';

export const updateBeforeInstall: Rule = {
  id: 'update-before-install',
  title: 'Begin a RUN that installs packages with a fresh index',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apt', 'aptitude', 'apk', 'dnf', 'yum', 'tdnf', 'microdnf', 'zypper', 'pacman'],
  why: 'An install reads the index that is in the image. If an earlier `RUN` fetched it, that layer comes from the cache, as old as it may be; if none did, the official Debian and Ubuntu images hold no index at all, and the package is not found.',
  unless: 'The index is fetched afresh by a script that the text does not show.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { kics: ['update_instruction_alone'], parfum: ['aptGetUpdatePrecedesInstall'] },

  *check(dockerfile) {
    const atEnd = new Map<Stage, ReadonlyMap<Family, Index>>();
    for (const stage of dockerfile.stages) {
      const atHand = new Map(stage.parent ? atEnd.get(stage.parent) : startOf(stage));
      atEnd.set(stage, atHand);
      for (const run of onlyDeep(stage, 'RUN')) {
        const fresh = new Set<Family>();
        // A trigger starts from what the image that sets it leaves, and changes nothing in it.
        const indexes = run.trigger ? new Map(atHand) : atHand;
        const unread = unreadIn(dockerfile, run);
        for (const use of packageCommands(dockerfile, run)) {
          if (unread.some(({ from }) => from < use.command.from)) break;
          const { name, family, caches } = use.manager;
          const index = indexes.get(family);
          if (refreshes(use)) {
            fresh.add(family);
            indexes.set(family, 'old');
          }
          if (use.action !== 'install' || fresh.has(family) || isOwnIndex(use) || !index) continue;
          if (caches.some((path) => mountOver(run, path))) continue;
          fresh.add(family);
          const edits = family === 'apt' ? updating(dockerfile, run, use) : [];
          yield {
            ...spanOf(use),
            message:
              index === 'old'
                ? `${name} installs from an index that an earlier RUN fetched, and that layer comes from the cache.`
                : `${name} finds no index in this image: none was there, or it has been removed again.`,
            fix:
              edits.length > 0
                ? { title: 'Update in the same RUN', safety: 'safe', edits }
                : undefined,
          };
        }
        // A script leaves an index as fresh as its own layer, of which nothing is known.
        if (unread.length > 0) indexes.clear();
        for (const family of indexes.keys())
          if (isRemoved(dockerfile, run, family)) {
            if (family === 'apt') indexes.set(family, 'none');
            else indexes.delete(family);
          }
      }
    }
  },
};

/** An update in front, and behind the last use of apt the removal of what it fetches. */
function updating(dockerfile: Dockerfile, run: Run, use: PackageCommand): Edit[] {
  const update = use.manager.name === 'aptitude' ? 'aptitude' : 'apt-get';
  const before = commandBefore(dockerfile, use.command, `${update} update`);
  if (!before) return [];
  const ships = run.stage && shipped(dockerfile).has(run.stage);
  if (!ships || isRemoved(dockerfile, run, 'apt')) return [before];
  const uses = packageCommands(dockerfile, run).filter(({ manager }) => manager.family === 'apt');
  const last = uses.at(-1) ?? use;
  // The lists have to go, and something still reads them: that is put right first.
  const { from } = last.command;
  if (areListsReadLater(dockerfile, run, from) || mayListsBeReadLater(dockerfile, run, from))
    return [];
  const after = commandAfter(dockerfile, last.command, last.manager.cleaning);
  return after ? [before, after] : [];
}

/** What an install would read; managers other than apt fetch an index where there is none. */
type Index = 'old' | 'none';

/** Images of Docker Hub's library with apt are published without an index. */
function startOf(stage: Stage): [Family, Index][] {
  const { registry, name } = stage.opening.image;
  const isOfficial = registry === 'docker.io' && name !== undefined && !name.includes('/');
  return isOfficial && packagesOf(stage) === 'apt' ? [['apt', 'none']] : [];
}

function isRemoved(dockerfile: Dockerfile, run: Run, family: Family): boolean {
  const uses = packageCommands(dockerfile, run).filter(({ manager }) => manager.family === family);
  if (family !== 'apt' && uses.some(({ action }) => action === 'clean')) return true;
  const folders = family === 'apt' ? ['/var/lib/apt/lists'] : (uses[0]?.manager.caches ?? []);
  return commands(dockerfile, run).some((command) =>
    folders.some((folder) => mayEmpty(command, folder)),
  );
}

const refreshes = ({ action, invocation, manager }: PackageCommand) =>
  action === 'update' ||
  (manager.family === 'rpm' && action === 'upgrade') ||
  (manager.family === 'pacman' && hasFlag(invocation, '-y', '--refresh'));

/** `apk add --no-cache`, or files that need no index. */
const isOwnIndex = (use: PackageCommand) =>
  fetchesIndex(use) ||
  hasFlag(use.invocation, '--download-only', '-d') ||
  use.open ||
  use.packages.every(({ kind }) => kind === 'file');
