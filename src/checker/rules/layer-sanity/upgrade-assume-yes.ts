import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import type { Action } from '../../model/package-managers.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, isFed, unanswered } from './answers.ts';

const actions: readonly Action[] = ['upgrade', 'remove'];
const consequence = (name: string) =>
  `${name} asks before it changes what is installed, and in a build nobody answers.`;

export const upgradeAssumeYes: Rule = {
  id: 'upgrade-assume-yes',
  title: 'Answer the questions of upgrade and remove in advance',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt', 'aptitude', 'dnf', 'yum', 'tdnf', 'pacman', 'uninstall'],
  why: 'Package managers ask before they replace or remove what is installed, as they do before they install. A build has no keyboard: the question is answered with the end of the input, the command fails, and the build ends with it.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie
        RUN apt-get purge mercurial && rm -rf /usr/local/src/app
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie
        RUN apt-get purge -y mercurial && rm -rf /usr/local/src/app
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6584'], dockerfilelint: ['apt-get_missing_param'] },

  *check(dockerfile) {
    for (const asking of askers) yield* unanswered(dockerfile, { ...asking, actions, consequence });
    if (!/\bPIP_(?:YES|NO_INPUT)\b/.test(dockerfile.source.text)) yield* pipAsks(dockerfile);
  },
};

/** https://pip.pypa.io/en/stable/cli/pip_uninstall/ */
function* pipAsks(dockerfile: Dockerfile): Generator<Found> {
  for (const run of runs(dockerfile))
    for (const command of commands(dockerfile, run)) {
      const invocation = invocationOf(command);
      const { tool, subcommand } = invocation ?? {};
      if (!invocation || tool !== 'pip' || subcommand?.value !== 'uninstall') continue;
      const told = hasFlag(invocation, '-y', '--yes', '--help', '-h');
      if (told || invocation.open || isFed(command) || command.wrapper?.name === 'xargs') continue;
      yield {
        from: command.words[0]?.from ?? command.from,
        to: subcommand.to,
        message: 'pip uninstall asks before it removes anything, and in a build nobody answers.',
        fix: {
          title: 'Add -y',
          safety: 'safe',
          edits: [argumentAfter(command, subcommand, '-y')],
        },
      };
    }
}

/** microdnf of older releases and apk never ask; zypper-assume-yes speaks of zypper. */
const askers: readonly Pick<Asking, 'managers' | 'flag' | 'setting'>[] = [
  {
    managers: ['apt-get', 'apt', 'aptitude'],
    flag: '-y',
    setting: /Assume-Yes\s+\\*["']*(?:true|yes|1)\b/i,
  },
  {
    managers: ['yum', 'tdnf', 'dnf', 'dnf5'],
    flag: '-y',
    setting: /^(?!.*--setopt).*\bassumeyes\s*=\s*(?:true|yes|1)\b/im,
  },
  { managers: ['pacman'], flag: '--noconfirm' },
];
