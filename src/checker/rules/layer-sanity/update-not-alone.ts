import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { firstFrom } from '../../model/command-order.ts';
import { mayEmpty } from '../../model/deletion.ts';
import type { Dockerfile, Run, Stage } from '../../model/dockerfile.ts';
import { installingRuns } from '../../model/installing-runs.ts';
import { runs } from '../../model/layers.ts';
import type { Family } from '../../model/package-managers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { holdsShellComment } from './neighbouring-runs.ts';
import { spanOf } from './package-span.ts';

export const updateNotAlone: Rule = {
  id: 'update-not-alone',
  title: 'Refresh the package index in the RUN that installs from it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['update', 'up', 'makecache', 'mc', 'refresh', 'ref', 'upgrade'],
  why: 'Docker caches a `RUN` by its text. An `apt-get update` of its own is run once and then taken from the cache for weeks, while the `RUN` below it changes and installs from an index that is out of date: packages are not found, or old ones are installed. In one `RUN`, whoever changes the list of packages refreshes the index with it.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update
        RUN apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
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
    'sonar-iac': ['S6595'],
    droast: ['DF028'],
    trivy: ['DS-0017'],
    checkov: ['CKV_DOCKER_5'],
    dockle: ['CIS-DI-0007'],
    terrascan: ['AC_DOCKER_0049'],
    dockerfilelint: ['apt-get-update_require_install'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const uses = packageCommands(dockerfile, run);
      const update = uses.findLast((use) => refreshes(use));
      if (!update || isUsed(dockerfile, run, update)) continue;
      const { manager, action, command, invocation } = update;
      const isCleaned = commands(dockerfile, run).some(
        (after) =>
          after.from > command.from && manager.caches.some((path) => mayEmpty(after, path)),
      );
      // Fetched and emptied at once, it was to show that the repository answers.
      const isTried = uses.some(
        (use) =>
          use.command.from > command.from &&
          /^dist-?clean$/.test(use.invocation.subcommand?.value ?? ''),
      );
      if (isTried) continue;
      const later = run.stage && !isCleaned && installAfter(dockerfile, run.stage, run, update);
      // An upgrade of its own is another rule's business, unless what follows relies on it.
      if (action === 'upgrade' && (!later || uses.some((use) => use.action === 'clean'))) continue;
      const name = `${manager.name} ${invocation.subcommand?.text ?? ''}`.trimEnd();
      yield {
        ...spanOf(update),
        message: later
          ? `${name} is cached with this RUN, so the install in a later one meets ${
              refreshesItself.has(manager.family)
                ? 'an index as old as this layer, or fetches another'
                : 'what was current when this layer was made'
            }.`
          : `${name} fills an index that nothing in this RUN reads.`,
        fix: later ? joined(dockerfile, run, later) : undefined,
      };
    }
  },
};

/** `yum update` and `zypper update` upgrade, yet they are written where others refresh an index. */
const refreshes = ({ action, invocation, manager, packages }: PackageCommand) =>
  action === 'update' ||
  (['rpm', 'zypper'].includes(manager.family) &&
    /^up(?:date)?$/.test(invocation.subcommand?.value ?? '') &&
    packages.length === 0);

/**
 * Managers that fetch an index anew once it has aged: https://dnf.readthedocs.io/en/latest/conf_ref.html (`metadata_expire`),
 * https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html (`--refresh` of a repository).
 */
const refreshesItself: ReadonlySet<Family> = new Set(['rpm', 'zypper']);

/** Commands that read no index of packages. */
const harmless: ReadonlySet<string> = new Set([
  ...[':', '[', 'addgroup', 'adduser', 'apt-key', 'apt-get', 'apt', 'apk', 'cat', 'cd', 'chmod'],
  ...['chown', 'cp'],
  ...['curl', 'dnf', 'dpkg', 'echo', 'exit', 'export', 'find', 'git', 'gpg', 'groupadd', 'ln'],
  ...['ls', 'mkdir', 'microdnf', 'mv', 'pip', 'pip3', 'printf', 'rm', 'sed', 'set', 'sleep'],
  ...['tar', 'tee', 'test', 'touch', 'true', 'unzip', 'useradd', 'wget', 'yum', 'zypper'],
]);

/** Whether something behind the update may read the index: an install, an upgrade, a program we do not know. */
function isUsed(dockerfile: Dockerfile, run: Run, update: PackageCommand): boolean {
  const from = update.command.from;
  const uses = packageCommands(dockerfile, run).filter((use) => use.command.from > from);
  if (uses.some(({ action }) => action !== 'clean' && action !== 'remove' && action !== 'update'))
    return true;
  return commands(dockerfile, run).some(
    (command) => command.from > from && !harmless.has(command.name ?? ''),
  );
}

function installAfter(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Run,
  { manager }: PackageCommand,
): Run | undefined {
  const installing = installingRuns(dockerfile, stage).get(manager.family) ?? [];
  return installing[firstFrom(installing, run.to)];
}

/** Both instructions as one, where the second follows at once. */
function joined({ source, escape }: Dockerfile, run: Run, later: Run): Fix | undefined {
  const between = source.text.slice(run.to, later.from);
  if (later.index !== run.index + 1 || between.includes('#')) return undefined;
  const plain = (one: Run) =>
    one.form === 'shell' && one.flags.length === 0 && one.heredocs.length === 0 && !one.trigger;
  if (!plain(run) || !plain(later)) return undefined;
  // In one shell, the first would change where or how the second runs.
  const changesShell = /\b(?:cd|export|set|umask|source|exec|exit|trap|unset|alias)\b/;
  const [above, below] = [source.slice(run.body), source.slice(later.body)];
  // A failed update has to stop the build, as it did in a RUN of its own.
  if (/;|\|\||[^&]&(?!&)|\\\n\s*#/.test(above) || /;|\|\||[^&]&(?!&)/.test(below)) return undefined;
  if (holdsShellComment(above)) return undefined;
  if (changesShell.test(above)) return undefined;
  if (/^\s*(?:(?:set|cd|export|if|for|while|case)\b|[{(])/.test(below)) return undefined;
  const end = source.lineEnd;
  return {
    title: 'Join the two RUNs',
    safety: 'safe',
    edits: [{ from: run.to, to: later.body.from, insert: ` ${escape}${end}    && ` }],
  };
}
