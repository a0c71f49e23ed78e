import { dockerfile } from '../../dockerfile-text.ts';
import { isWindows } from '../../model/bases.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const userOneGroup: Rule = {
  id: 'user-one-group',
  title: 'Name one user and at most one group in USER',
  severity: 'error',
  preset: 'recommended',
  mentions: ['user :'],
  why: 'The builder reads what stands before and behind the first colon, and passes over the rest; containerd, which starts containers for Kubernetes, takes a second colon for a fault and refuses. Further groups are set in `/etc/group`, or when the container starts, with `--group-add`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        USER 10001:10001:audio
      `,
      good: dockerfile`
        FROM debian:13-slim
        USER 10001:10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const { words, stage } of onlyDeep(file, 'USER')) {
      const [word] = words;
      const [user, group, ...others] = word?.partial.split(':') ?? [];
      if (!word || others.length === 0 || (stage && isWindows(file, stage))) continue;
      const { from, to, text } = word;
      const isPlain = word.value === text && user && group;
      yield {
        from,
        to,
        message: `${text} names more than a user and a group, so containers of this image may not start.`,
        fix: isPlain
          ? {
              title: `Write ${user}:${group}`,
              safety: 'suggestion',
              edits: [{ from, to, insert: `${user}:${group}` }],
            }
          : undefined,
      };
    }
  },
};
