import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

export const aptAssumeYes: Rule = {
  id: 'apt-assume-yes',
  title: 'Answer the questions of apt-get with -y',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt', 'aptitude'],
  why: '`apt-get` asks before it installs anything beyond the packages named, and before it removes or upgrades. A build has no keyboard: the question is answered with the end of the input, `apt-get` says "Abort." and the build ends. `-y` answers in advance, and so does `-qq`.',
  unless: 'The package has no dependencies to add, today; the day it has one, the build ends.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    'sonar-iac': ['S6584'],
    hadolint: ['DL3014'],
    tally: ['hadolint/DL3014'],
    droast: ['DF015'],
    trivy: ['DS-0021'],
    kics: ['apt_get_missing_yes_flag_to_avoid_manual_input'],
    semgrep: ['missing-assume-yes-switch'],
    parfum: ['aptGetInstallUseY'],
    buddy: ['ER0009'],
    dockerfilelint: ['apt-get_missing_param'],
  },

  check: (dockerfile) => unanswered(dockerfile, apt),
};

// https://manpages.debian.org/trixie/apt/apt-get.8.en.html
const apt: Asking = {
  managers: ['apt-get', 'apt', 'aptitude'],
  actions: ['install'],
  flag: '-y',
  consequence: (name) =>
    `${name} asks before it adds what was not named, and in a build nobody answers.`,
  setting: /Assume-Yes\s+\\*["']*(?:true|yes|1)\b/i,
};
