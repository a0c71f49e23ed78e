import { dockerfile } from '../../dockerfile-text.ts';
import { packagesOf } from '../../model/bases.ts';
import { lineage, only, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { mountOver } from '../../model/mount.ts';
import type { Family } from '../../model/package-managers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commandBefore } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const updateBeforeInstall: Rule = {
  id: 'update-before-install',
  title: 'Begin a RUN that installs packages with a fresh index',
  severity: 'suggestion',
  preset: 'strict',
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
    const refreshed = new Map<Stage, ReadonlySet<Family>>();
    for (const stage of dockerfile.stages) {
      const seen = new Set(stage.parent ? refreshed.get(stage.parent) : []);
      refreshed.set(stage, seen);
      for (const run of only(stage, 'RUN')) {
        const here = new Set<Family>();
        for (const use of packageCommands(dockerfile, run)) {
          const { family } = use.manager;
          if (refreshes(use)) here.add(family);
          if (use.action !== 'install' || here.has(family) || isOwnIndex(use)) continue;
          if (!seen.has(family) && !(family === 'apt' && hasNoIndex(lineage(stage)))) continue;
          if (use.manager.caches.some((path) => mountOver(run, path))) continue;
          here.add(family);
          const update = use.manager.name === 'aptitude' ? 'aptitude' : 'apt-get';
          const edit =
            family === 'apt' ? commandBefore(use.command, `${update} update`) : undefined;
          yield {
            ...spanOf(use),
            message: seen.has(family)
              ? `${use.manager.name} installs from an index that an earlier RUN fetched, and that layer comes from the cache.`
              : `${use.manager.name} finds no index in this image, since no RUN above has fetched one.`,
            fix: edit && { title: 'Update in the same RUN', safety: 'safe', edits: [edit] },
          };
        }
        for (const family of here) seen.add(family);
      }
    }
  },
};

const refreshes = ({ action, invocation, manager }: PackageCommand) =>
  action === 'update' ||
  (manager.family === 'rpm' && action === 'upgrade') ||
  (manager.family === 'pacman' && hasFlag(invocation, '-y', '--refresh'));

/** `apk add --no-cache`, or files that need no index. */
const isOwnIndex = ({ invocation, packages, open }: PackageCommand) =>
  hasFlag(invocation, '--no-cache', '-U', '--update', '--update-cache', '--download-only', '-d') ||
  open ||
  (packages.length > 0 && packages.every(({ kind }) => kind === 'file'));

/** Whether the stage starts from an image of Debian's that is published without an index. */
function hasNoIndex(line: readonly Stage[]): boolean {
  const root = line.at(-1);
  return root !== undefined && isOfficial(root) && packagesOf(root) === 'apt';
}

const isOfficial = ({ opening: { image } }: Stage) =>
  image.registry === 'docker.io' && image.name !== undefined && !image.name.includes('/');
