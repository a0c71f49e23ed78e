import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { unpinned } from './pins.ts';

export const apkPinVersions: Rule = {
  id: 'apk-pin-versions',
  title: 'Pin the versions of apk packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apk'],
  why: 'Without a version, the same line installs another release after the next update of the repository: what is in the image depends on the day it was built. `curl~8.14` takes any revision of 8.14.',
  unless:
    'You would rather have builds that go on: Alpine drops a version as soon as it is superseded, and an exact pin then breaks the build. The release in `FROM alpine:3.22` already keeps packages within one line.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache curl
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache curl~8.14
      `,
    },
  ],
  peers: {
    hadolint: ['DL3018'],
    kics: ['unpinned_package_version_in_apk_add'],
    buddy: ['ER0015'],
    droast: ['DF005', 'DF052'],
  },

  check: (dockerfile) => unpinned(dockerfile, ['apk']),
};
