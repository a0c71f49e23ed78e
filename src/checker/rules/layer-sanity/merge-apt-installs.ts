import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs, shippedRuns } from '../../model/layers.ts';
import {
  installs,
  type Package,
  type PackageCommand,
  packageCommandOf,
} from '../../model/packages.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const mergeAptInstalls: Rule = {
  id: 'merge-apt-installs',
  title: 'Install the packages of a step with one command',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apt', 'aptitude', 'apk', 'dnf', 'yum', 'tdnf', 'microdnf', 'zypper', 'pacman'],
  why: 'Every install command works out the dependencies anew, unpacks and runs its triggers. One list is faster, and it is one place to look for what an image brings.',
  unless:
    'Something between the two is needed by the second: a repository, a key, a certificate. Or the first list changes less often than the second, and its layer is kept on purpose.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl \
            && apt-get install -y --no-install-recommends git \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl git \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { parfum: ['ruleMoreThanOneInstall'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    yield* inNextRun(dockerfile);
    for (const run of runs(dockerfile)) {
      const found = together(dockerfile, run);
      for (const [i, one] of found.entries()) {
        const before = found[i - 1];
        if (!before || before.command.script !== one.command.script || !couldBeOne(before, one))
          continue;
        const start = (one.command.wrapper ?? one.command).from;
        const isNext = /^[\s\\`]*(?:&&|;|\n)[\s\\`]*$/.test(
          source.text.slice(before.command.to, start),
        );
        if (!isNext || before.command.containers.length !== one.command.containers.length) continue;
        const words = [...new Set(one.packages.map(({ word }) => source.slice(word)))].join(' ');
        const between = source.text.slice(before.command.to, one.command.to);
        const last = before.packages.at(-1)?.word;
        const isPlain =
          one.command.script.shell !== 'exec' && !between.includes('#') && !between.includes('<');
        yield {
          ...spanOf(one),
          message: `${one.manager.name} has just installed other packages, and could have done these with them.`,
          fix:
            isPlain &&
            last &&
            last.to === before.command.to &&
            staysSorted(before.packages, one.packages) &&
            /^\s*[\\`]?\s*(?:&&|;|\n)/.test(between)
              ? {
                  title: 'Install them together',
                  // The second list may need what the first brings: a repository, a certificate.
                  safety: 'suggestion',
                  edits: [{ from: before.command.to, to: one.command.to, insert: ` ${words}` }],
                }
              : undefined,
        };
      }
    }
  },
};

/** Installs of a RUN right below one that installs as well, in layers that ship. */
function* inNextRun(dockerfile: Dockerfile): Generator<Found> {
  const all = shippedRuns(dockerfile).filter(({ trigger }) => !trigger);
  for (const [i, run] of all.entries()) {
    const above = all[i - 1];
    if (!above || above.stage !== run.stage || above.index !== run.index - 1) continue;
    const before = together(dockerfile, above).at(-1);
    const one = together(dockerfile, run)[0];
    if (!before || !one || !couldBeOne(before, one)) continue;
    // What runs between them may be what the second needs.
    if (othersThanUpkeep(dockerfile, above, before, one)) continue;
    yield {
      ...spanOf(one),
      message: `The RUN above has just installed other packages with ${one.manager.name}, and could have installed these with them.`,
    };
  }
}

/** What could stand in one command; `dnf module enable` only chooses a stream. */
const together = (dockerfile: Dockerfile, run: Run): readonly PackageCommand[] =>
  installs(dockerfile, run).filter(({ invocation }) => invocation.subcommand?.value !== 'module');

/** Whether one command does what both do: the second must not know its packages from the first. */
const couldBeOne = (before: PackageCommand, one: PackageCommand): boolean =>
  !before.open &&
  !one.open &&
  one.packages.length > 0 &&
  before.manager.name === one.manager.name &&
  before.invocation.subcommand?.value === one.invocation.subcommand?.value &&
  flagsOf(before) === flagsOf(one) &&
  !before.packages.some(
    ({ kind, word }) =>
      kind === 'file' || (before.manager.family === 'rpm' && repository.test(word.partial)),
  );

/** Packages of repositories: `epel-release`, `centos-release-scl`, `rhscl-…`. */
const repository = /-release(?:-|$)|^rhscl-/;

/** Whether anything but refreshing and cleaning stands behind the first install or in front of the second. */
const othersThanUpkeep = (
  dockerfile: Dockerfile,
  above: Run,
  first: PackageCommand,
  second: PackageCommand,
): boolean =>
  [...commands(dockerfile, above), ...second.command.script.commands].some((command) => {
    if (command.from < first.command.to || command.from >= second.command.from) return false;
    const action = packageCommandOf(command)?.action;
    return action !== 'update' && action !== 'clean' && !upkeep.has(command.name ?? '');
  });

const upkeep = new Set(['rm', 'set', 'sudo', 'true']);

const flagsOf = ({ invocation }: PackageCommand) =>
  invocation.flags
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(' ');

/** Whether the second list behind the first leaves an order of the alphabet as it was, if there was one. */
function staysSorted(first: readonly Package[], second: readonly Package[]): boolean {
  const isSorted = (list: readonly Package[]) =>
    list.every(({ word }, i) => i === 0 || (list[i - 1]?.word.partial ?? '') <= word.partial);
  return !isSorted(first) || isSorted([...first, ...second]);
}
