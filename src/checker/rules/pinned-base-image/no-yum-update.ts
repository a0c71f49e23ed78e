import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noYumUpdate: Rule = {
  id: 'no-yum-update',
  title: 'Take a newer base image instead of yum update',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['yum'],
  why: 'The upgrade brings whatever the repository holds on the day, so the image is no longer the base you named plus your changes, and a layer carries a second copy of every file it replaced. A newer base image brings the same fixes, tested together.',
  unless:
    'The base image is rebuilt less often than it needs fixes, and yours more often; then build with `--no-cache`, or the layer of the first day stays.',
  examples: [
    {
      bad: dockerfile`
        FROM amazonlinux:2023.9.20251105.0
        RUN yum update -y && yum install -y httpd && yum clean all
      `,
      good: dockerfile`
        FROM amazonlinux:2023.9.20251105.0
        RUN yum install -y httpd && yum clean all
      `,
    },
  ],
  peers: {
    kics: ['yum_update_enabled'],
    semgrep: ['avoid-yum-update'],
    dockerfile_lint: ['yum_update_all'],
    terrascan: ['AC_DOCKER_0029'],
  },

  check: (dockerfile) => upgrades(dockerfile, ['yum']),
};
