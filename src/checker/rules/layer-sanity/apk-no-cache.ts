import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit } from '../../finding.ts';
import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { mountOver } from '../../model/mount.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commandRemoval } from '../../model/removal.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

const caches = ['/var/cache/apk', '/etc/apk/cache'];

export const apkNoCache: Rule = {
  id: 'apk-no-cache',
  title: 'Install with apk add --no-cache',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apk'],
  why: '`apk add --no-cache` fetches the index, uses it and keeps nothing. Without the flag an `apk update` or `-U` leaves the index in `/var/cache/apk`, where this layer ships it; and with neither, `apk` has no index to read in an official Alpine image.',
  unless: 'The cache is a `--mount=type=cache,target=/var/cache/apk`: the rule is silent on that.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22.2
        RUN apk update && apk add curl
      `,
      good: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache curl
      `,
    },
  ],
  peers: {
    hadolint: ['DL3019'],
    droast: ['DF004', 'DF029'],
    trivy: ['DS-0025'],
    kics: ['apk_add_using_local_cache_path'],
    semgrep: ['missing-apk-no-cache'],
    parfum: ['apkAddUseNoCache'],
    dockle: ['DKL-DI-0004'],
    buddy: ['ER0011'],
    dockerfilelint: ['apkadd-missing_nocache_or_updaterm'],
  },

  *check(dockerfile) {
    for (const run of shippedRuns(dockerfile)) {
      const uses = packageCommands(dockerfile, run).filter(
        ({ manager }) => manager.family === 'apk',
      );
      const adds = uses.filter(({ invocation }) => invocation.subcommand?.value === 'add');
      const first = adds[0];
      if (!first || caches.some((path) => mountOver(run, path))) continue;
      const last = adds.at(-1) ?? first;
      if (
        commands(dockerfile, run).some(
          (after) => after.from > last.command.from && caches.some((path) => mayEmpty(after, path)),
        )
      )
        continue;
      for (const add of adds) {
        const { command, invocation, open } = add;
        const at = invocation.subcommand;
        if (!at || open || hasFlag(invocation, '--no-cache', '--cache-dir')) continue;
        yield {
          ...spanOf(add),
          message: 'apk add without --no-cache leaves the index of packages in this layer.',
          fix: {
            title: 'Add --no-cache',
            safety: 'safe',
            edits: [
              ...(add === first ? needlessUpdate(dockerfile, uses) : []),
              argumentAfter(command, at, '--no-cache'),
            ],
          },
        };
      }
    }
  },
};

/** `apk update` leaves an index that `--no-cache` does not read. */
function needlessUpdate(dockerfile: Dockerfile, uses: readonly PackageCommand[]): Edit[] {
  const updates = uses.filter(({ action }) => action === 'update');
  const [update] = updates;
  const onlyAdds = uses.every(
    ({ action, invocation }) => action === 'update' || invocation.subcommand?.value === 'add',
  );
  if (!update || updates.length > 1 || !onlyAdds) return [];
  const edit = commandRemoval(dockerfile, update.command);
  return edit ? [edit] : [];
}
