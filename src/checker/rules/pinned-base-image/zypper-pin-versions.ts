import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unpinned } from './pins.ts';

export const zypperPinVersions: Rule = {
  id: 'zypper-pin-versions',
  title: 'Pin the versions of zypper packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['zypper'],
  why: 'Without a version, the same line installs another release after the next update of the repository: what is in the image depends on the day it was built.',
  unless:
    'The repository is a snapshot that never changes, or you would rather have builds that go on when a version is dropped.',
  examples: [
    {
      bad: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper --non-interactive install curl && zypper clean --all
      `,
      good: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper --non-interactive install curl=8.6.0 && zypper clean --all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3037'],
    droast: ['DF005'],
    kics: ['zypper_install_without_version'],
  },

  check: (dockerfile) => unpinned(dockerfile, ['zypper']),
};
