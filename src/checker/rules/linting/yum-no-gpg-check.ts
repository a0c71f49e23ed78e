import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const yumNoGpgCheck: Rule = {
  id: 'yum-no-gpg-check',
  title: 'Let yum and dnf check signatures',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['yum', 'dnf', 'tdnf', 'microdnf'],
  why: 'With `--nogpgcheck`, packages are installed whoever signed them, or nobody, and their scripts run as root. Import the key of the repository with `rpm --import`, or name it with `gpgkey=`.',
  unless: 'The package was built a moment before, in a stage of the same file.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9
        RUN dnf install -y --nogpgcheck /tmp/tool.rpm && dnf clean all
        USER 10001
      `,
      good: dockerfile`
        FROM rockylinux:9
        RUN dnf install -y /tmp/tool.rpm && dnf clean all
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_9'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf', 'yum-config-manager'],
      flags: ['--nogpgcheck', '--no-gpgchecks'],
      mention: /--no-?gpg-?check/,
      message: (tool, flag) =>
        `With ${flag}, ${tool} installs packages whoever has signed them, or nobody.`,
    });
  },
};
