import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { type Asking, unanswered } from './answers.ts';

export const yumAssumeYes: Rule = {
  id: 'yum-assume-yes',
  title: 'Answer the questions of yum with -y',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['yum'],
  why: '`yum` shows what it would do and asks "Is this ok". A build has no keyboard: the answer is no, the command fails, and the build ends with it.',
  examples: [
    {
      bad: dockerfile`
        FROM oraclelinux:9.6
        RUN yum install httpd && yum clean all
      `,
      good: dockerfile`
        FROM oraclelinux:9.6
        RUN yum install -y httpd && yum clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3030'],
    tally: ['hadolint/DL3030'],
    droast: ['DF027'],
    kics: ['yum_install_allows_manual_input'],
    semgrep: ['missing-yum-assume-yes-switch'],
    parfum: ['yumInstallForceYes'],
    terrascan: ['AC_DOCKER_0004'],
  },

  check: (dockerfile) => unanswered(dockerfile, yum),
};

// https://man7.org/linux/man-pages/man8/yum.8.html
const yum: Asking = {
  managers: ['yum', 'tdnf'],
  actions: ['install'],
  flag: '-y',
  consequence: (name) =>
    `${name} asks "Is this ok", and in a build nobody answers: it stops there.`,
  setting: /^(?!.*--setopt).*\bassumeyes\s*=\s*(?:true|yes|1)\b/im,
};
