import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noAptDistUpgrade: Rule = {
  id: 'no-apt-dist-upgrade',
  title: 'Take a newer base image instead of apt-get dist-upgrade',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt', 'aptitude'],
  why: 'Unlike `upgrade`, `dist-upgrade` may also remove packages and add others to get the newest of everything, so the image drifts away from the base that its first line names. A newer base image brings the same fixes, tested together.',
  unless:
    'A base has to cross to the next release of its distribution, and no image of that exists.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get dist-upgrade -y && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    trivy: ['DS-0024'],
    dockle: ['DKL-DI-0003'],
    kics: ['run_using_upgrade_commands'],
    semgrep: ['avoid-apt-get-upgrade'],
    droast: ['DF069'],
    terrascan: ['AC_DOCKER_0052'],
    buddy: ['ER0006'],
    dockerfilelint: ['apt-get-dist-upgrade'],
  },

  check: (dockerfile) =>
    upgrades(dockerfile, ['apt-get', 'apt', 'aptitude'], (verb) => /^(?:dist|full)-/.test(verb)),
};
