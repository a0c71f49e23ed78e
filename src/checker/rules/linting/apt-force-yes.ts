import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { type GivenFlag, hasFlag, type Invocation } from '../../model/invocation.ts';
import { wordReplaced } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { flagsGiven, withoutFlag } from './flags-given.ts';

export const aptForceYes: Rule = {
  id: 'apt-force-yes',
  title: 'Answer apt with -y, not with --force-yes',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['force'],
  why: '`--force-yes` says yes to everything, packages that no key has signed and the removal of essential ones included. It has been deprecated since apt 1.1 in favour of one `--allow-…` flag for each of these, so that nothing else is let through.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN apt-get install --no-install-recommends -y --force-yes tool && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get install --no-install-recommends -y tool && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
    },
  ],
  peers: { checkov: ['CKV2_DOCKER_11', 'CKV2_DOCKER_8'] },

  *check(dockerfile) {
    yield* flagsGiven(dockerfile, {
      tools: ['apt-get', 'apt', 'aptitude'],
      flags: ['--force-yes'],
      mention: /--force-yes/,
      message: (tool) =>
        `With --force-yes, ${tool} also installs packages that no known key has signed, and removes essential ones.`,
      fix: asYes,
    });
  },
};

function asYes(dockerfile: Dockerfile, invocation: Invocation, flag: GivenFlag): Fix | undefined {
  if (hasFlag(invocation, '-y', '--yes', '--assume-yes'))
    return withoutFlag(dockerfile, invocation, flag);
  return {
    title: 'Write -y',
    safety: 'suggestion',
    edits: [wordReplaced(invocation.command, flag.word, '-y')],
  };
}
