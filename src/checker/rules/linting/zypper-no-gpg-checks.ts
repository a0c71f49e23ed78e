import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const zypperNoGpgChecks: Rule = {
  id: 'zypper-no-gpg-checks',
  title: 'Let zypper check signatures',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['zypper'],
  why: 'With `--no-gpg-checks`, `zypper` takes packages and repositories whoever signed them, or nobody, and their scripts run as root. Import the key of the repository with `rpm --import` first.',
  unless: 'The package was built a moment before, in a stage of the same file.',
  examples: [
    {
      bad: dockerfile`
        FROM registry.suse.com/bci/bci-base:15.7
        RUN zypper --non-interactive --no-gpg-checks install tool && zypper clean --all
        USER 10001
      `,
      good: dockerfile`
        FROM registry.suse.com/bci/bci-base:15.7
        RUN zypper --non-interactive install tool && zypper clean --all
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['zypper'],
      flags: ['--no-gpg-checks', '--allow-unsigned-rpm'],
      mention: /--(?:no-gpg-checks|allow-unsigned-rpm)/,
      message: (tool, flag) =>
        `With ${flag}, ${tool} takes packages whoever has signed them, or nobody.`,
    });
  },
};
