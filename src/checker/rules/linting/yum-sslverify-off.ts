import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { given, withoutFlag } from './flags-given.ts';

export const yumSslverifyOff: Rule = {
  id: 'yum-sslverify-off',
  title: 'Let yum and dnf check certificates',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['sslverify'],
  why: 'With `sslverify` off, the list of packages and their keys may come from anyone on the way to the mirror. Add the missing authority to the image, or name it with `sslcacert`.',
  unless: 'Nothing else works with the mirror, and the network between is your own.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9
        RUN dnf install -y --setopt=sslverify=false tool && dnf clean all
        USER 10001
      `,
      good: dockerfile`
        FROM rockylinux:9
        RUN dnf install -y tool && dnf clean all
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_15'] },

  *check(dockerfile) {
    const tools = ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf', 'yum-config-manager'];
    for (const { invocation, flag } of given(dockerfile, tools, /sslverify/i)) {
      const { name, value, word } = flag;
      if (name !== '--setopt' || !/(?:^|\.)sslverify=(?:false|0|no|off)$/i.test(value ?? ''))
        continue;
      yield {
        from: word.from,
        to: word.to,
        message: `With sslverify off, ${invocation.tool} takes any certificate, so anyone on the way may answer in place of the mirror.`,
        fix: word.partial.includes('=') ? withoutFlag(dockerfile, invocation, flag) : undefined,
      };
    }
  },
};
