import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unpinned } from './pins.ts';

export const aptPinVersions: Rule = {
  id: 'apt-pin-versions',
  title: 'Pin the versions of apt packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apt', 'aptitude'],
  why: 'Without a version, the same line installs another release after the next update of the archive, and a layer from the cache keeps an old one: what is in the image depends on the day it was built.',
  unless:
    'You would rather have builds that go on: each suite of Debian and Ubuntu keeps one version of a package, and the pin breaks the build once that one is replaced. A base image pinned by digest and a snapshot of the archive pin everything at once.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
          && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl=8.14.1-2 \
          && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {
    hadolint: ['DL3008'],
    kics: ['apt_get_install_pin_version_not_defined'],
    buddy: ['ER0012'],
    droast: ['DF005'],
  },

  check: (dockerfile) => unpinned(dockerfile, ['apt-get', 'apt', 'aptitude']),
};
