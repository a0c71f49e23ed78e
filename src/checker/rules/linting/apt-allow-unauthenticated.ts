import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const aptAllowUnauthenticated: Rule = {
  id: 'apt-allow-unauthenticated',
  title: 'Install authenticated packages with apt',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['unauthenticated', 'insecure'],
  why: 'With `--allow-unauthenticated`, `apt` installs packages that no known key has signed, and their scripts run as root. Install the key of the repository, and name it with `Signed-By`.',
  unless: 'Nothing of it reaches an image that is kept.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN apt-get install -y --no-install-recommends --allow-unauthenticated tool && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get install -y --no-install-recommends tool && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_8'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['apt-get', 'apt', 'aptitude'],
      flags: ['--allow-unauthenticated', '--allow-insecure-repositories'],
      mention: /--allow-(?:unauthenticated|insecure)/,
      message: (tool, flag) =>
        flag === '--allow-unauthenticated'
          ? `With ${flag}, ${tool} installs packages that no known key has signed.`
          : `With ${flag}, ${tool} takes lists of packages that no known key has signed.`,
    });
  },
};
