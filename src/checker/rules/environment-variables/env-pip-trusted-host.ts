import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envPipTrustedHost: Rule = {
  id: 'env-pip-trusted-host',
  title: 'Let pip check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pip'],
  why: 'For a host in `PIP_TRUSTED_HOST`, pip accepts any certificate and plain HTTP, so whoever sits in between can hand it other packages. Name the missing authority with `PIP_CERT` instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PIP_TRUSTED_HOST=pypi.example.org
        RUN python build.py
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python build.py
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_16'] },

  *check(dockerfile) {
    yield* switchedOff(dockerfile, {
      name: 'PIP_TRUSTED_HOST',
      isOff: (value) => value !== '',
      effect: 'pip takes any certificate of that host for good, and none at all',
    });
  },
};
