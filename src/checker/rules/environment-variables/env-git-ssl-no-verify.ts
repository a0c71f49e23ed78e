import { dockerfile } from '../../dockerfile-text.ts';
import { switchedOff } from '../../model/disabled-verification.ts';
import type { Rule } from '../../rule.ts';

export const envGitSslNoVerify: Rule = {
  id: 'env-git-ssl-no-verify',
  title: 'Let git check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['git ssl'],
  why: 'Whatever `GIT_SSL_NO_VERIFY` is set to, git then accepts any certificate, so whoever sits in between can hand it other code. Name the missing authority with `GIT_SSL_CAINFO` instead.',
  unless: 'Nothing else works with the server, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine/git:2.49.1
        ENV GIT_SSL_NO_VERIFY=1
        RUN git fetch
      `,
      good: dockerfile`
        FROM alpine/git:2.49.1
        RUN git fetch
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_14'] },

  *check(dockerfile) {
    yield* switchedOff(dockerfile, {
      name: 'GIT_SSL_NO_VERIFY',
      isOff: (value) => value !== '',
      effect: 'git takes any certificate for good',
    });
  },
};
