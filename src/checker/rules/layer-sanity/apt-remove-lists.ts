import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { mountOver } from '../../model/mount.ts';
import { packageCommands } from '../../model/packages.ts';
import { type Command, commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { areListsReadLater, mayListsBeReadLater } from './apt-lists.ts';
import { spanOf } from './package-span.ts';

const lists = '/var/lib/apt/lists';
const archives = '/var/cache/apt/archives';
const cleaning = `rm -rf ${lists}/*`;

export const aptRemoveLists: Rule = {
  id: 'apt-remove-lists',
  title: 'Remove the lists of apt in the RUN that fetches them',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt', 'aptitude'],
  why: '`apt-get update` writes some 20 to 50 MB of package lists to `/var/lib/apt/lists`. They are stale tomorrow, and the image needs none of them to run. A later RUN that deletes them only hides them; the layer below still ships them. (`apt-get clean` is no substitute: it empties the cache of packages, which the official Debian and Ubuntu images never fill.)',
  unless:
    'The layer belongs to a build stage, or the lists lie on a cache mount: the rule is silent on both.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    'sonar-iac': ['S6587'],
    hadolint: ['DL3009'],
    droast: ['DF004'],
    kics: ['apt_get_install_lists_were_not_deleted'],
    semgrep: ['remove-package-lists', 'remove-package-cache'],
    parfum: ['aptGetInstallThenRemoveAptLists'],
    dockle: ['DKL-DI-0005'],
    buddy: ['ER0002'],
    dockerfilelint: ['apt-get_missing_rm'],
  },

  *check(dockerfile) {
    let keepsArchives = false;
    for (const run of keptRuns(dockerfile)) {
      keepsArchives ||= /\brm\b[^\n]*docker-clean/.test(dockerfile.source.slice(run));
      const uses = packageCommands(dockerfile, run).filter(
        ({ manager }) => manager.family === 'apt',
      );
      const update = uses.findLast(({ action }) => action === 'update');
      const install = uses.findLast(({ action }) => action === 'install' || action === 'upgrade');
      const last = uses.findLast(({ action }) => action !== undefined && action !== 'clean');
      if (update && last && !isEmptied(dockerfile, run, update.command.from, lists)) {
        // Where a later RUN reads the lists, it has to fetch its own first.
        const edit =
          install && !areListsReadLater(dockerfile, run, last.command.from)
            ? commandAfter(dockerfile, last.command, cleaning)
            : undefined;
        yield {
          ...spanOf(update),
          message: `${update.manager.name} update fills ${lists}, and ${holderOf(dockerfile, run)} ships the lists.`,
          fix: edit && {
            title: `Add ${cleaning}`,
            safety: mayListsBeReadLater(dockerfile, run, last.command.from) ? 'suggestion' : 'safe',
            edits: [edit],
          },
        };
      } else if (
        keepsArchives &&
        install &&
        !isEmptied(dockerfile, run, install.command.from, archives)
      )
        yield {
          ...spanOf(install),
          message: `With docker-clean removed, ${install.manager.name} keeps every package it downloads in ${archives}, and ${holderOf(dockerfile, run)} ships them.`,
        };
    }
  },
};

/** Whether a mount keeps the folder out of the layer, or something may empty it behind this place. */
function isEmptied(dockerfile: Dockerfile, run: Run, from: number, folder: string): boolean {
  if (mountOver(run, folder)) return true;
  const cleans = packageCommands(dockerfile, run).some(
    ({ action, command, invocation }) =>
      action === 'clean' &&
      command.from > from &&
      (folder === archives || /^dist-?clean$/.test(invocation.subcommand?.value ?? '')),
  );
  return (
    cleans ||
    commands(dockerfile, run).some(
      (one) =>
        (one.from > from && (mayEmpty(one, folder) || isFromVariable(one, folder))) ||
        isTrap(one, folder),
    )
  );
}

/** `eval "$CLEAN"`, or `$CLEAN` alone, where the RUN names the folder somewhere. */
const isFromVariable = ({ name, script }: Command, folder: string) =>
  (name === 'eval' || name === undefined) && script.text.includes(folder);

/** What the shell is to do at its end. */
const isTrap = ({ name, words }: Command, folder: string) =>
  name === 'trap' && words[1]?.partial.includes(folder) === true;
