import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

export const dnfAssumeYes: Rule = {
  id: 'dnf-assume-yes',
  title: 'Answer the questions of dnf with -y',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['dnf', 'tdnf', 'microdnf'],
  why: '`dnf` shows what it would do and asks "Is this ok". A build has no keyboard: the answer is no, the command fails, and the build ends with it. `microdnf` of older releases never asks, but `dnf5`, which has taken its name over in newer ones, does.',
  examples: [
    {
      bad: dockerfile`
        FROM fedora:43
        RUN dnf install httpd && dnf clean all
      `,
      good: dockerfile`
        FROM fedora:43
        RUN dnf install -y httpd && dnf clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3038'],
    tally: ['hadolint/DL3038'],
    droast: ['DF027'],
    kics: ['missing_flag_from_dnf_install'],
    semgrep: ['missing-dnf-assume-yes-switch'],
  },

  check: (dockerfile) => unanswered(dockerfile, dnf),
};

// https://dnf.readthedocs.io/en/latest/command_ref.html and https://dnf5.readthedocs.io/en/latest/dnf5.8.html
const dnf: Asking = {
  managers: ['dnf', 'dnf5', 'microdnf'],
  actions: ['install'],
  flag: '-y',
  consequence: (name) =>
    name.startsWith('microdnf')
      ? `${name} relies on a microdnf that never asks; dnf5, which bears that name in newer releases, does ask, and nobody answers.`
      : `${name} asks "Is this ok", and in a build nobody answers: it stops there.`,
  setting: /^(?!.*--setopt).*\bassumeyes\s*=\s*(?:true|yes|1)\b/im,
};
