import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envNodeTlsOff: Rule = {
  id: 'env-node-tls-off',
  title: 'Let Node.js check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['node'],
  why: 'With `NODE_TLS_REJECT_UNAUTHORIZED=0`, Node.js accepts any certificate, and as `ENV` does so in the running container too, so whoever sits in between can read and change what is sent. Name the missing authority with `NODE_EXTRA_CA_CERTS` instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        ENV NODE_TLS_REJECT_UNAUTHORIZED=0
        RUN node fetch.js
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        RUN node fetch.js
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_6'] },

  *check(dockerfile) {
    yield* switchedOff(dockerfile, {
      name: 'NODE_TLS_REJECT_UNAUTHORIZED',
      isOff: (value) => value === '0',
      effect: 'Node.js takes any certificate for good',
    });
  },
};
