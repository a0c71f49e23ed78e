import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven } from './flags-given.ts';

export const apkAllowUntrusted: Rule = {
  id: 'apk-allow-untrusted',
  title: 'Install signed packages with apk',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apk untrusted'],
  why: 'With `--allow-untrusted`, `apk` installs packages whose signature is missing or wrong, and their scripts run as root. Put the key of the repository into `/etc/apk/keys` instead.',
  unless: 'The package was built a moment before, in a stage of the same file.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache --allow-untrusted /tmp/tool.apk
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache /tmp/tool.apk
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_7'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['apk'],
      flags: ['--allow-untrusted'],
      mention: /--allow-untrusted/,
      message: (tool, flag) =>
        `With ${flag}, ${tool} installs packages that nobody has signed, and runs their scripts as root.`,
    });
  },
};
