import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envPythonHttpsVerifyOff: Rule = {
  id: 'env-python-https-verify-off',
  title: 'Let Python check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pythonhttpsverify'],
  why: 'With `PYTHONHTTPSVERIFY=0`, the `ssl` module of Python 2.7, and of distributions that kept the switch, accepts any certificate (later Pythons do not know it), so whoever sits in between can read and change what is fetched. Add the missing authority to the trusted ones instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONHTTPSVERIFY=0
        RUN python fetch.py
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python fetch.py
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_5'] },

  *check(dockerfile) {
    yield* switchedOff(dockerfile, {
      name: 'PYTHONHTTPSVERIFY',
      isOff: (value) => value === '0',
      effect: 'Python 2.7 takes any certificate for good',
    });
  },
};
