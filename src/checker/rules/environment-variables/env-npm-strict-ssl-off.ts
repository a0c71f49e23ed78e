import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envNpmStrictSslOff: Rule = {
  id: 'env-npm-strict-ssl-off',
  title: 'Let npm check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['npm'],
  why: 'With `NPM_CONFIG_STRICT_SSL=false`, npm accepts any certificate, so whoever sits in between can hand it other packages. Name the missing authority with `NPM_CONFIG_CAFILE` instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        ENV NPM_CONFIG_STRICT_SSL=false
        RUN node build.js
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        RUN node build.js
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_12'] },

  *check(dockerfile) {
    yield* switchedOff(dockerfile, {
      name: 'NPM_CONFIG_STRICT_SSL',
      anyCase: true,
      isOff: (value) => value === 'false',
      effect: 'npm takes any certificate for good',
    });
  },
};
