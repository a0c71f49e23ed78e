import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noApkUpgrade: Rule = {
  id: 'no-apk-upgrade',
  title: 'Take a newer Alpine instead of apk upgrade',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apk'],
  why: 'The upgrade brings whatever the repository holds on the day, so the image is no longer the base you named plus your changes, and a layer carries a second copy of every file it replaced. A newer base image brings the same fixes, tested together.',
  unless:
    'The base image is rebuilt less often than it needs fixes, and yours more often; then build with `--no-cache`, or the layer of the first day stays.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk upgrade --no-cache && apk add --no-cache curl
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache curl
      `,
    },
  ],
  peers: {
    kics: ['use_of_apk_upgrade'],
    semgrep: ['avoid-apk-upgrade'],
    buddy: ['ER0006'],
    terrascan: ['AC_DOCKER_0039'],
  },

  check: (dockerfile) => upgrades(dockerfile, ['apk']),
};
