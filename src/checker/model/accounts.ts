import { type Dockerfile, lineage, type Of, only, type Run, type Stage } from './dockerfile.ts';
import { type GivenFlag, type Invocation, invocationOf } from './invocation.ts';
import { once, onceIn } from './once.ts';
import { type Command, commands, type ShellWord } from './shell.ts';

/** A user that a RUN creates. */
export interface CreatedUser {
  readonly name: string;
  readonly word: ShellWord;
  readonly command: Command;
  readonly run: Run;
  readonly invocation: Invocation;
  /** As `-u` gives it; `undefined` where it is left to the system or unknown. */
  readonly uid: string | undefined;
  /** The groups named by `-g`, `-G` and their like, the primary one included. */
  readonly groups: readonly string[];
}

/** What a RUN does to the accounts of its stage. */
export interface AccountChange {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly run: Run;
}

const tools = new Set([
  'useradd',
  'adduser',
  'usermod',
  'gpasswd',
  'groupadd',
  'addgroup',
  'passwd',
]);

/** The account commands of a stage, in order; none of the stages it continues. */
export const accountChanges = onceIn((dockerfile, stage: Stage): readonly AccountChange[] =>
  only(stage, 'RUN').flatMap((run) => {
    // Nearly no RUN has one; the text is cheaper to search than the commands.
    if (!/user|group|passwd/.test(textOf(dockerfile, run))) return [];
    return commands(dockerfile, run).flatMap((command) => {
      if (command.name === undefined || !tools.has(command.name)) return [];
      const invocation = invocationOf(command);
      return invocation ? [{ command, invocation, run }] : [];
    });
  }),
);

const textOf = ({ source }: Dockerfile, { body, heredocs }: Of<'RUN'>) =>
  source.slice({ from: body.from, to: heredocs.at(-1)?.to ?? body.to });

/** The value of the last of these flags that has one. */
export const valueOf = (
  { flags }: { readonly flags: readonly GivenFlag[] },
  ...names: readonly string[]
): string | undefined =>
  flags.findLast(({ name, value }) => names.includes(name) && value !== undefined)?.value;

/** The users that the stage and those it continues create, in order of their stages from last to first. */
export const createdUsers = onceIn((dockerfile, stage: Stage): readonly CreatedUser[] =>
  lineage(stage).flatMap((one) => createdIn(dockerfile, one)),
);

const createdIn = onceIn((dockerfile, stage: Stage): readonly CreatedUser[] =>
  accountChanges(dockerfile, stage).flatMap((change) => createdBy(change) ?? []),
);

function createdBy({ command, invocation, run }: AccountChange): CreatedUser | undefined {
  const { tool, operands } = invocation;
  if (tool !== 'useradd' && tool !== 'adduser') return undefined;
  // `adduser user group` adds to a group; `useradd -D` sets defaults.
  if (operands.length !== 1 || (tool === 'useradd' && isDefaults(invocation))) return undefined;
  const [word] = operands;
  if (word?.value === undefined) return undefined;
  return {
    name: word.value,
    word,
    command,
    run,
    invocation,
    uid: valueOf(invocation, '-u', '--uid'),
    groups: groupsOf(invocation),
  };
}

const isDefaults = ({ flags }: Invocation) =>
  flags.some(({ name }) => name === '-D' || name === '--defaults');

const groupsOf = (invocation: Invocation) =>
  [valueOf(invocation, '-g', '--gid', '--ingroup'), valueOf(invocation, '-G', '--groups')].flatMap(
    (value) => value?.split(',') ?? [],
  );

/** The user made under that name, the latest first. */
export const createdUser = (
  dockerfile: Dockerfile,
  stage: Stage,
  name: string,
): CreatedUser | undefined => {
  for (const one of lineage(stage).toReversed()) {
    const found = latest(createdIn(dockerfile, one)).get(name);
    if (found) return found;
  }
  return undefined;
};

const latest = once(
  (users: readonly CreatedUser[]) =>
    new Map(
      users.flatMap((one) => [one.name, one.uid].flatMap((key) => (key ? [[key, one]] : []))),
    ),
);
