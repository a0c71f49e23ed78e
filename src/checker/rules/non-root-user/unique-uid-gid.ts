import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { accountChanges, valueOf } from '../../model/accounts.ts';
import { baseOfStage } from '../../model/bases.ts';
import { type Dockerfile, lineage, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import type { Command } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import type { Span } from '../../source.ts';

export const uniqueUidGid: Rule = {
  id: 'unique-uid-gid',
  title: 'Give each user a number of its own',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['useradd', 'adduser', 'addgroup', 'groupadd'],
  why: 'The kernel knows users by number alone: two names with one number are one user, and may touch each other’s files. `useradd` refuses a number that is taken, and then the build fails; 1000 is taken in `node` and in `ubuntu` since 24.04.',
  examples: [
    {
      bad: dockerfile`
        FROM ubuntu:24.04
        RUN useradd --uid 1000 app
        USER 1000
      `,
      good: dockerfile`
        FROM ubuntu:24.04
        RUN useradd --uid 10001 app
        USER 10001
      `,
    },
  ],
  peers: { dockle: ['DKL-LI-0002'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) yield* inStage(dockerfile, stage);
  },
};

function* inStage(dockerfile: Dockerfile, stage: Stage): Generator<Found> {
  const own = accountChanges(dockerfile, stage);
  if (own.length === 0) return;
  const taken = takenBefore(dockerfile, stage);
  if (!taken) return;
  const groups = new Map([['0', 'root']]);
  for (const [name, uid] of Object.entries(baseOfStage(stage).accounts ?? {}))
    if (withOwnGroup.has(name)) groups.set(`${uid}`, name);
  for (const { invocation, command } of own) {
    const { tool, operands } = invocation;
    const isGroup = tool === 'groupadd' || tool === 'addgroup';
    if (!isGroup && tool !== 'useradd' && tool !== 'adduser') continue;
    const flags = isGroup ? (['-g', '--gid'] as const) : (['-u', '--uid'] as const);
    const id = valueOf(invocation, ...flags);
    const name = operands[0]?.value;
    if (id === undefined || name === undefined || !/^\d+$/.test(id)) continue;
    const known = isGroup ? groups : taken;
    const holder = known.get(id);
    if (holder === undefined) {
      known.set(id, name);
      continue;
    }
    // In an `if` or behind `||` it may be the way out of just that.
    if (holder === name || command.operator === '||' || isConditional(command)) continue;
    const word = numberIn(command, id, flags);
    const shared = hasFlag(invocation, '-o', '--non-unique');
    if (word)
      yield {
        from: word.from,
        to: word.to,
        message: shared
          ? `${id} is ${holder} already, so ${name} is the same ${isGroup ? 'group' : 'user'} under another name.`
          : `${id} is taken by ${holder}, so ${tool} refuses and the build stops here.`,
      };
  }
}

/** Accounts of base images whose group has their name and number. */
const withOwnGroup = new Set(['jenkins', 'node', 'ubuntu']);

/** The number itself, or the flag it is joined to. */
function numberIn(
  { words }: Command,
  id: string,
  [short, long]: readonly [short: string, long: string],
): Span | undefined {
  const flag = new RegExp(`^(?:-[a-zA-Z]*${short[1]}|${long})(?:=?\\d+)?$`);
  const at = words.findIndex(({ value }) => flag.test(value ?? ''));
  return words.slice(at).find(({ value }) => value?.endsWith(id));
}

const isConditional = ({ containers }: { readonly containers: readonly { kind: string }[] }) =>
  containers.some(({ kind }) => kind === 'if' || kind === 'case' || kind === 'loop');

/** The numbers in use before the stage; `undefined` where accounts are taken away, so that nothing is sure. */
function takenBefore(dockerfile: Dockerfile, stage: Stage): Map<string, string> | undefined {
  const { accounts = {} } = baseOfStage(stage);
  const taken = new Map(Object.entries(accounts).map(([name, uid]) => [`${uid}`, name]));
  taken.set('0', 'root');
  for (const one of lineage(stage)) {
    const text = dockerfile.source.slice(one);
    if (/\b(?:userdel|deluser|usermod|groupmod)\b|\/etc\/passwd/.test(text)) return undefined;
    if (one === stage) continue;
    for (const { invocation } of accountChanges(dockerfile, one)) {
      const uid = valueOf(invocation, '-u', '--uid');
      const name = invocation.operands[0]?.value;
      if (/^(?:useradd|adduser)$/.test(invocation.tool) && uid !== undefined && name !== undefined)
        taken.set(uid, name);
    }
  }
  return taken;
}
