import type { Run } from './dockerfile.ts';
import { hasFlag, type Invocation, invocationOf } from './invocation.ts';
import { onceIn } from './once.ts';
import { type Command, readFrom, type ShellWord } from './shell.ts';

/** A manager of a programming language's packages. */
export type LanguageManager =
  | 'pip'
  | 'uv pip'
  | 'uv'
  | 'poetry'
  | 'pipenv'
  | 'pdm'
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'gem'
  | 'bundle'
  | 'go'
  | 'cargo'
  | 'composer'
  | 'dotnet'
  | 'conda';

/** A command that installs or fetches packages of a programming language. */
export interface DependencyInstall {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly manager: LanguageManager;
  /** The first word of the command to the one that says what to do: `pip install`. */
  readonly verb: ShellWord;
  /** The packages it names, paths among them; none where a manifest or a lock file says what to install. */
  readonly packages: readonly ShellWord[];
  /** Whether unknown words may be flags, so that a missing one proves nothing. */
  readonly open: boolean;
}

/** The installs of a RUN, in order. */
export const dependencyInstalls = onceIn((dockerfile, run: Run): readonly DependencyInstall[] =>
  readFrom(dockerfile, run, dependencyInstall),
);

/** Subcommands that install; an empty one stands for the tool without any. */
const verbs: Readonly<Record<LanguageManager, readonly string[]>> = {
  pip: ['install'],
  'uv pip': ['install', 'sync'],
  uv: ['sync', 'add'],
  poetry: ['install', 'add', 'sync'],
  pipenv: ['install', 'sync'],
  pdm: ['install', 'sync', 'add'],
  // https://docs.npmjs.com/cli/v11/commands/npm-install#synopsis, with npm-ci's
  npm: ['install', 'i', 'in', 'ins', 'inst', 'isntall', 'add', 'ci', 'clean-install', 'ic'],
  yarn: ['', 'install', 'add', 'global add'],
  pnpm: ['install', 'i', 'add'],
  bun: ['install', 'i', 'add', 'ci'],
  gem: ['install', 'i'],
  bundle: ['', 'install', 'i'],
  go: ['install', 'get', 'run', 'mod download'],
  cargo: ['install', 'fetch'],
  composer: ['install', 'i', 'require', 'create-project', 'global require'],
  dotnet: ['restore', 'tool install'],
  conda: ['install', 'create', 'env create', 'env update'],
};

const aliases: Readonly<Record<string, LanguageManager>> = {
  bundler: 'bundle',
  mamba: 'conda',
  micromamba: 'conda',
};

/** The command as an install; `undefined` where it is none. */
export function dependencyInstall(command: Command): DependencyInstall | undefined {
  const { name } = command;
  if (name === undefined) return undefined;
  const invocation = invocationOf(command);
  if (!invocation) return undefined;
  const { tool, subcommand, operands, flags } = invocation;
  const manager = managerOf(tool);
  if (!manager) return undefined;
  if (subcommand === undefined) {
    const informs = hasFlag(invocation, '--version', '-v', '-h', '--help', '-V');
    const [tool] = command.words;
    if (!verbs[manager].includes('') || informs || !tool) return undefined;
    return { command, invocation, manager, verb: tool, packages: [], open: invocation.open };
  }
  const [second] = operands;
  const long = second && `${subcommand.value} ${second.value}`;
  const isLong = long !== undefined && verbs[manager].includes(long);
  if (!isLong && !verbs[manager].includes(subcommand.value ?? '-')) return undefined;
  const end = command.words.find(({ value }) => value === '--')?.from ?? Number.POSITIVE_INFINITY;
  const named = (isLong ? operands.slice(1) : operands).filter(
    ({ from }) => from < end || manager !== 'gem',
  );
  return {
    command,
    invocation,
    manager,
    verb: isLong && second ? second : subcommand,
    packages: manager === 'go' && subcommand.value === 'run' ? named.slice(0, 1) : named,
    open:
      command.wrapper?.name === 'xargs' ||
      flags.some(({ value }) => value?.includes('\u0000')) ||
      named.some(({ partial }) => partial.startsWith('\u0000')),
  };
}

function managerOf(tool: string): LanguageManager | undefined {
  if (Object.hasOwn(verbs, tool)) return tool as LanguageManager; // its own keys are the managers
  return Object.hasOwn(aliases, tool) ? aliases[tool] : undefined;
}
