import { dockerfile } from '../../dockerfile-text.ts';
import type { Action } from '../../model/package-managers.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

const actions: readonly Action[] = ['upgrade', 'remove'];
const consequence = (name: string) =>
  `${name} asks before it changes what is installed, and in a build nobody answers.`;

export const upgradeAssumeYes: Rule = {
  id: 'upgrade-assume-yes',
  title: 'Answer the questions of upgrade and remove in advance',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt', 'aptitude', 'dnf', 'yum', 'tdnf', 'pacman'],
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
  },
};

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
