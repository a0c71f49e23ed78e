import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, isWindows } from '../../model/bases.ts';
import { type Dockerfile, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { isProvidedFor } from '../../model/errexit.ts';
import { instructionAfter, instructionBefore } from '../../model/insertion.ts';
import { packageCommandOf } from '../../model/packages.ts';
import { isRoot, userInForce, userSetter } from '../../model/runtime.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { rootCopyTarget } from './root-copies.ts';
import { rootOnlyTarget } from './root-folders.ts';

export const rootWorkAsUser: Rule = {
  id: 'root-work-as-user',
  title: 'Install packages, create users and write to system folders before you switch',
  severity: 'error',
  preset: 'recommended',
  mentions: ['run'],
  why: '`USER` holds for the steps below it, and for those of a base image that sets one. A package manager, `useradd` or a plain `mkdir /opt/app` run as anybody but root cannot write to the system’s folders, and `chmod` cannot change what `COPY` gave to root, so the build stops.',
  unless: 'The user’s number is 0 under another name.',
  examples: [
    {
      bad: dockerfile`
        FROM jenkins/jenkins:2.528.1-lts
        RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM jenkins/jenkins:2.528.1-lts
        USER root
        RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
        USER 1000
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      if (isWindows(dockerfile, stage)) continue;
      for (const run of only(stage, 'RUN')) {
        const user = userInForce(stage, run.index);
        if (user === undefined || isRoot(user)) continue;
        const found = rootWork(dockerfile, stage, run);
        if (!found) continue;
        const { from, to } = found.word;
        const whose = userSetter(stage, run.index) ? '' : ', the user of the base image';
        yield {
          from,
          to,
          message: `${found.what}, but this runs as ${user}${whose}, so the build stops here.`,
          fix: asRoot(dockerfile, stage, run, user),
        };
      }
    }
  },
};

/** Wrappers that make it root, or pretend to. */
const raising = new Set([
  ...[
    'sudo',
    'doas',
    'su',
    'gosu',
    'su-exec',
    'runuser',
    'setpriv',
    'fakeroot',
    'proot',
    'unshare',
  ],
]);
const accountTools = new Set(['useradd', 'groupadd', 'usermod', 'adduser', 'addgroup', 'userdel']);
const changing = new Set(['install', 'update', 'upgrade', 'remove']);

/** The first command of the RUN that only root can run, and why. */
function rootWork(dockerfile: Dockerfile, stage: Stage, run: Run) {
  for (const command of commands(dockerfile, run)) {
    if (mayFail(command)) continue;
    const [word] = command.words;
    if (word && needsRoot(command)) return { word, what: `${command.name} needs root` };
    const target = rootOnlyTarget(dockerfile, stage, run, command);
    if (target) return { word: target, what: `Only root may write to ${target.value}` };
    const copied = rootCopyTarget(dockerfile, stage, run, command);
    if (copied)
      return { word: copied, what: `Only root, whose file it is, may change ${copied.value}` };
  }
  return undefined;
}

/** What another user runs, what may not be run at all, and what nobody minds to fail. */
function mayFail(command: Command): boolean {
  for (let outer = command.wrapper; outer; outer = outer.wrapper)
    if (outer.name !== undefined && raising.has(outer.name)) return true;
  return isProvidedFor(command);
}

function needsRoot(command: Command): boolean {
  const { name } = command;
  if (name === undefined) return false;
  if (accountTools.has(name)) return true;
  const action = packageCommandOf(command)?.action;
  if (action === undefined || !changing.has(action)) return false;
  return !command.words.some(({ text }) =>
    /^(?:--root|--installroot|--user|--simulate|-s|-R)/.test(text),
  );
}

function asRoot(dockerfile: Dockerfile, stage: Stage, run: Run, user: string): Fix | undefined {
  const setter = userSetter(stage, run.index);
  const back = setter?.words[0]?.text ?? numberOf(user, stage);
  if (back === undefined) return undefined;
  // Switching to root and back twice in a row would leave a USER that does nothing.
  const next = dockerfile.instructions[run.index + 1];
  const edits = [instructionBefore(dockerfile.source, run, 'USER root')];
  if (next?.stage !== stage || next.keyword !== 'USER')
    edits.push(instructionAfter(dockerfile.source, run, `USER ${back}`));
  return { title: `Run it as root, then go on as ${back}`, safety: 'suggestion', edits };
}

/** The number of a user of the base image. */
function numberOf(user: string, stage: Stage): string | undefined {
  if (/^\d+$/.test(user)) return user;
  const { accounts = {} } = baseOfStage(stage);
  return Object.hasOwn(accounts, user) ? `${accounts[user]}` : undefined;
}
