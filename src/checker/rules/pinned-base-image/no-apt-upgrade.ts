import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { upgrades } from './upgrades.ts';

export const noAptUpgrade: Rule = {
  id: 'no-apt-upgrade',
  title: 'Take a newer base image instead of apt-get upgrade',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apt', 'aptitude'],
  why: 'The upgrade brings whatever the repository holds on the day, so the image is no longer the base you named plus your changes, and a layer carries a second copy of every file it replaced. A newer base image brings the same fixes, tested together.',
  unless:
    'The base image is rebuilt less often than it needs fixes, and yours more often; then build with `--no-cache`, or the layer of the first day stays.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get upgrade -y && apt-get install -y --no-install-recommends curl \
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
    kics: ['run_using_upgrade_commands'],
    semgrep: ['avoid-apt-get-upgrade'],
    droast: ['DF069'],
    terrascan: ['AC_DOCKER_0052'],
    buddy: ['ER0006'],
    dockerfilelint: ['apt-get-upgrade'],
  },

  check: (dockerfile) =>
    upgrades(
      dockerfile,
      ['apt-get', 'apt', 'aptitude'],
      (verb) => verb === 'upgrade' || verb === 'safe-upgrade',
    ),
};
