import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows, packagesOf, rootImage } from '../../model/bases.ts';
import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import type { Family } from '../../model/package-managers.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import { lacksShell, mayHoldMore } from '../../model/shell-presence.ts';
import type { Rule } from '../../rule.ts';

export const packageManagerNotInBase: Rule = {
  id: 'package-manager-not-in-base',
  title: 'Use the package manager that the base image has',
  severity: 'error',
  preset: 'recommended',
  mentions: ['run'],
  why: 'Alpine has `apk`, Debian and Ubuntu have `apt-get`, Fedora and its kin `dnf` or `yum`, distroless none at all. Another one’s command is “not found”, mostly because the base image was exchanged and the rest was not.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache tini=0.19.0-r3
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const own = packagesOf(stage);
      if (own === undefined || isWindows(dockerfile, stage)) continue;
      for (const run of only(stage, 'RUN')) {
        const foreign = foreignCommand(dockerfile, stage, run, own);
        const [word] = foreign?.command.words ?? [];
        if (!foreign || !word) continue;
        yield {
          from: word.from,
          to: word.to,
          message: `${image(stage)} has ${own === 'rpm' && /minimal/.test(image(stage)) ? 'microdnf' : names[own]}, not ${foreign.manager.name}, so this fails.`,
        };
      }
    }
  },
};

const names: Readonly<Record<Family | 'none', string>> = {
  apt: 'apt-get',
  apk: 'apk',
  rpm: 'dnf or yum',
  zypper: 'zypper',
  pacman: 'pacman',
  none: 'no package manager',
};

function image(stage: Stage): string {
  const { name, text, tag } = rootImage(stage);
  return name === undefined ? text : `${name}${tag === undefined ? '' : `:${tag}`}`;
}

/** The first command of a family the stage does not have; none where the script looks before it calls. */
function foreignCommand(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Run,
  own: Family | 'none',
): PackageCommand | undefined {
  const found = packageCommands(dockerfile, run);
  const foreign = found.find(({ manager }) => manager.family !== own);
  if (!foreign || found.some(({ manager }) => manager.family === own)) return undefined;
  // The missing shell is the first thing that stops it.
  if (lacksShell(stage, run) && run.form === 'shell') return undefined;
  const { command, manager } = foreign;
  const { script, containers, operator } = command;
  if (containers.some(({ kind }) => kind === 'if' || kind === 'case' || kind === 'function'))
    return undefined;
  if (operator === '||' || /^\s*\|\|/.test(script.text.slice(command.to - script.from)))
    return undefined;
  if (/\b(?:command -v|which|type)\b|chroot|--root/.test(script.text)) return undefined;
  return mayHoldMore(stage, run.index) || isInstalled(dockerfile, stage, run, manager.name)
    ? undefined
    : foreign;
}

/** Debian packages `dnf`, too; and a mount or a copy may bring any of them. */
const isInstalled = (dockerfile: Dockerfile, stage: Stage, run: Run, name: string) =>
  run.mounts.some(
    ({ type, options }) => type === 'bind' && options.some(({ key }) => key === 'from'),
  ) ||
  lineage(stage).some((one) =>
    one.instructions.some(
      (instruction) =>
        instruction.index < run.index &&
        (instruction.keyword === 'RUN' || instruction.keyword === 'COPY') &&
        new RegExp(`[\\s/]${name}\\b`).test(dockerfile.source.slice(instruction)) &&
        !(instruction.keyword === 'RUN' && calls(dockerfile, instruction, name)),
    ),
  );

const calls = (dockerfile: Dockerfile, run: Run, name: string) =>
  packageCommands(dockerfile, run).some(({ manager }) => manager.name === name);
