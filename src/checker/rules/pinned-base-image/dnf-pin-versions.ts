import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unpinned } from './pins.ts';

export const dnfPinVersions: Rule = {
  id: 'dnf-pin-versions',
  title: 'Pin the versions of dnf packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['dnf', 'tdnf', 'microdnf'],
  why: 'Without a version, the same line installs another release after the next update of the repository: what is in the image depends on the day it was built.',
  unless:
    'The repository is a snapshot that never changes, or you would rather have builds that go on when a version is dropped.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9.3
        RUN dnf install -y httpd && dnf clean all
      `,
      good: dockerfile`
        FROM rockylinux:9.3
        RUN dnf install -y httpd-2.4.57 && dnf clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3041'],
    droast: ['DF005'],
    kics: ['missing_version_specification_in_dnf_install'],
  },

  check: (dockerfile) => unpinned(dockerfile, ['dnf', 'dnf5', 'microdnf', 'tdnf']),
};
