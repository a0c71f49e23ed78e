import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noDnfUpdate: Rule = {
  id: 'no-dnf-update',
  title: 'Take a newer base image instead of dnf upgrade',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['dnf', 'tdnf', 'microdnf'],
  why: 'The upgrade brings whatever the repository holds on the day, so the image is no longer the base you named plus your changes, and a layer carries a second copy of every file it replaced. A newer base image brings the same fixes, tested together.',
  unless:
    'The base image is rebuilt less often than it needs fixes, and yours more often; then build with `--no-cache`, or the layer of the first day stays.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9.3
        RUN dnf upgrade -y && dnf install -y httpd && dnf clean all
      `,
      good: dockerfile`
        FROM rockylinux:9.3
        RUN dnf install -y httpd && dnf clean all
      `,
    },
  ],
  peers: {
    kics: ['run_using_dnf_update'],
    semgrep: ['avoid-dnf-update'],
    terrascan: ['AC_DOCKER_0003'],
  },

  check: (dockerfile) => upgrades(dockerfile, ['dnf', 'dnf5', 'microdnf', 'tdnf']),
};
