import { dockerfile } from '../../dockerfile-text.ts';
import { accountChanges } from '../../model/accounts.ts';
import { packagesOf } from '../../model/bases.ts';
import { type Dockerfile, lineage, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { onceIn } from '../../model/once.ts';
import { wordReplaced } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const adduserGroupFlag: Rule = {
  id: 'adduser-group-flag',
  title: 'Give the adduser of Alpine its group with -G',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['adduser addgroup'],
  why: 'To the `adduser` of BusyBox `-g` is the comment of the account, and `-G` its group; to `useradd` `-g` is the group, and `-G` lists further ones. With `-g` the user comes into being with another group than the one that was just made for it: `nogroup` with `-S`, else one of its own name.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN addgroup -S -g 10001 web && adduser -S -u 10001 -g web app
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN addgroup -S -g 10001 web && adduser -S -u 10001 -G web app
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      if (packagesOf(stage) !== 'apk') continue;
      for (const { command, invocation } of accountChanges(file, stage)) {
        if (command.name !== 'adduser' || hasFlag(invocation, '-G', '--ingroup')) continue;
        const given = invocation.flags.findLast(({ name }) => name === '-g');
        const user = invocation.operands[0]?.value;
        const group = given?.value;
        if (!given || user === undefined || group === undefined) continue;
        if (!madeGroups(file, stage).has(group)) continue;
        // Without -S, a group of the user's own name is made, or is there already.
        if (user === group && !hasFlag(invocation, '-S', '--system')) continue;
        const { word } = given;
        yield {
          from: word.from,
          to: word.to,
          message: `To the adduser of Alpine -g is a comment, so ${user} does not get the group ${group}.`,
          fix:
            word.text === '-g'
              ? {
                  title: 'Write -G',
                  safety: 'suggestion',
                  edits: [wordReplaced(command, word, '-G')],
                }
              : undefined,
        };
      }
    }
  },
};

/** The groups that the stage and those it continues make. */
const madeGroups = onceIn(
  (file: Dockerfile, stage: Stage): ReadonlySet<string> =>
    new Set(
      lineage(stage)
        .flatMap((one) => accountChanges(file, one))
        .flatMap(({ command: { name }, invocation: { operands } }) => {
          const [group, second] = operands;
          const makes = (name === 'addgroup' || name === 'groupadd') && !second;
          return makes && group?.value !== undefined ? [group.value] : [];
        }),
    ),
);
