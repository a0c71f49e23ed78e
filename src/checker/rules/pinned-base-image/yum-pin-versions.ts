import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unpinned } from './pins.ts';

export const yumPinVersions: Rule = {
  id: 'yum-pin-versions',
  title: 'Pin the versions of yum packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['yum'],
  why: 'Without a version, the same line installs another release after the next update of the repository: what is in the image depends on the day it was built.',
  unless:
    'The repository is a snapshot that never changes, or you would rather have builds that go on when a version is dropped.',
  examples: [
    {
      bad: dockerfile`
        FROM amazonlinux:2023.9.20251105.0
        RUN yum install -y httpd && yum clean all
      `,
      good: dockerfile`
        FROM amazonlinux:2023.9.20251105.0
        RUN yum install -y httpd-2.4.65 && yum clean all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3033'],
    kics: ['yum_install_without_version'],
    droast: ['DF005'],
    terrascan: ['AC_DOCKER_0033'],
  },

  check: (dockerfile) => unpinned(dockerfile, ['yum']),
};
