import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

export const zypperAssumeYes: Rule = {
  id: 'zypper-assume-yes',
  title: 'Answer the questions of zypper with -y or --non-interactive',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['zypper'],
  why: '`zypper` asks whether to continue. A build has no keyboard, so the command fails and the build ends. `-y` behind the subcommand says yes to that one question; `--non-interactive` in front of it takes the default answer to every question.',
  examples: [
    {
      bad: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper install nginx && zypper clean --all
      `,
      good: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper install -y nginx && zypper clean --all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3034'],
    tally: ['hadolint/DL3034'],
    droast: ['DF043'],
    kics: ['missing_zypper_non_interactive_switch'],
  },

  check: (dockerfile) => unanswered(dockerfile, zypper),
};

// https://manpages.opensuse.org/Tumbleweed/zypper/zypper.8.en.html
const zypper: Asking = {
  managers: ['zypper'],
  actions: ['install', 'upgrade', 'remove'],
  flag: '-y',
  consequence: (name) =>
    `${name} asks whether to continue, and in a build nobody answers: it stops there.`,
};
