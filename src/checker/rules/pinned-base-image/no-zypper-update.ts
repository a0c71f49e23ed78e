import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noZypperUpdate: Rule = {
  id: 'no-zypper-update',
  title: 'Take a newer base image instead of zypper update',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['zypper'],
  why: 'The upgrade brings whatever the repository holds on the day, so the image is no longer the base you named plus your changes, and a layer carries a second copy of every file it replaced. A newer base image brings the same fixes, tested together.',
  unless:
    'The base image is rebuilt less often than it needs fixes, and yours more often; then build with `--no-cache`, or the layer of the first day stays.',
  examples: [
    {
      bad: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper --non-interactive update && zypper --non-interactive install curl && zypper clean --all
      `,
      good: dockerfile`
        FROM opensuse/leap:16.0
        RUN zypper --non-interactive install curl && zypper clean --all
      `,
    },
  ],
  peers: {
    hadolint: ['DL3035'],
    kics: ['run_using_zypper_update'],
    semgrep: ['avoid-zypper-update'],
    droast: ['DF044'],
  },

  check: (dockerfile) => upgrades(dockerfile, ['zypper']),
};
