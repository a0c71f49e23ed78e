import { dockerfile } from '../../dockerfile-text.ts';
import { type AccountChange, accountChanges, valueOf } from '../../model/accounts.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { groupOf, isRoot, userOf } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const userGroupDropsSupplementary: Rule = {
  id: 'user-group-drops-supplementary',
  title: 'Leave the group out of USER where the user has several',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['user :'],
  why: '`USER name:group` starts the program with that one group and no other, so the groups given to the user by `-G` or `usermod -aG` are lost. `USER name` takes all of them from `/etc/group`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --groups video app
        USER app:app
      `,
      good: dockerfile`
        FROM debian:13.1-slim
        RUN useradd --uid 10001 --groups video app
        USER app
      `,
    },
  ],
  peers: { tally: ['tally/user-explicit-group-drops-supplementary-groups'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages)
      for (const setter of only(stage, 'USER').slice(0, mostUsers)) {
        const [word] = setter.words;
        const user = userOf(setter);
        const group = groupOf(setter);
        if (!word || user === undefined || group === undefined || isRoot(user)) continue;
        const lost = supplementary(dockerfile, stage, user, setter.index).filter(
          (one) => one !== group,
        );
        if (lost.length === 0) continue;
        const from = word.from + word.text.lastIndexOf(':');
        const plain = word.text.endsWith(`:${group}`) && word.to - word.from === word.text.length;
        yield {
          from: plain ? from : word.from,
          to: word.to,
          message: `With a group named here, ${user} is no longer in ${lost.join(' and ')}.`,
          fix: plain
            ? {
                title: `Write USER ${user}`,
                safety: 'suggestion',
                edits: [{ from, to: word.to, insert: '' }],
              }
            : undefined,
        };
      }
  },
};

/** More than anyone writes by hand; each is held against all accounts above it. */
const mostUsers = 20;

/** The groups a user was added to before that instruction, in the stage or one it continues. */
function supplementary(
  dockerfile: Dockerfile,
  stage: Stage,
  user: string,
  index: number,
): string[] {
  const groups = lineage(stage).flatMap((one) =>
    accountChanges(dockerfile, one)
      .filter(({ run }) => run.index < index)
      .flatMap((change) => groupsGiven(change, user)),
  );
  return [...new Set(groups)];
}

function groupsGiven({ invocation }: AccountChange, user: string): string[] {
  const { tool, operands } = invocation;
  const values = operands.map(({ value }) => value);
  if (tool === 'useradd' || tool === 'usermod')
    return values.includes(user)
      ? (valueOf(invocation, '-G', '--groups')?.split(',').filter(Boolean) ?? [])
      : [];
  const [first, second] = values;
  if (tool === 'gpasswd')
    return valueOf(invocation, '-a', '--add') === user && first !== undefined ? [first] : [];
  if (tool === 'adduser' || tool === 'addgroup')
    return first === user && second !== undefined ? [second] : [];
  return [];
}
