import type { DependencyInstall } from './dependencies.ts';
import { type Dockerfile, lineage, only, type Run, type Stage } from './dockerfile.ts';
import { hasFlag, invocationOf } from './invocation.ts';
import { onceIn } from './once.ts';
import { type Command, readFrom, type Script, type ShellWord } from './shell.ts';
import { UNKNOWN } from './variables.ts';
import { joinPath, workdirAt } from './workdir.ts';
import { runsInEnvironment } from './wrappers.ts';

/** A virtual environment of Python, made by a RUN. */
export interface VirtualEnvironment {
  /** Absolute; `undefined` where it is unknown. */
  readonly path: string | undefined;
  /** The word that names the folder, or the command where none does. */
  readonly word: ShellWord | Command;
  readonly command: Command;
  readonly run: Run;
  readonly stage: Stage;
  /** Whether its scripts find the interpreter wherever they lie. */
  readonly relocatable: boolean;
}

/** Those made in the stage itself, in order. */
export const virtualEnvironments = onceIn(
  (dockerfile, stage: Stage): readonly VirtualEnvironment[] =>
    only(stage, 'RUN').flatMap((run) =>
      readFrom(dockerfile, run, (command) => made(command, run, stage)),
    ),
);

/** Those made in the stage or in one it continues. */
export const environmentsIn = (dockerfile: Dockerfile, stage: Stage): VirtualEnvironment[] =>
  lineage(stage).flatMap((one) => virtualEnvironments(dockerfile, one));

function made(command: Command, run: Run, stage: Stage): VirtualEnvironment | undefined {
  const invocation = invocationOf(command);
  if (!invocation) return undefined;
  const { tool, subcommand, operands } = invocation;
  const relocatable = hasFlag(invocation, '--relocatable');
  const at = (word: ShellWord | Command, path: string | undefined) => ({
    path: absolute(path, command, run, stage),
    word,
    command,
    run,
    stage,
    relocatable,
  });
  if (tool === 'venv' || tool === 'virtualenv') {
    const word = operands.at(-1);
    return word && !hasFlag(invocation, '--help', '--version') ? at(word, word.value) : undefined;
  }
  if (tool !== 'uv') return undefined;
  if (subcommand?.value === 'venv') {
    const [word] = operands;
    return word ? at(word, word.value) : at(command, '.venv');
  }
  if (subcommand?.value !== 'sync' || hasFlag(invocation, '--active', '--directory', '--project'))
    return undefined;
  const named = stage.scope.variable('UV_PROJECT_ENVIRONMENT', run.index)?.partial;
  return at(command, named ?? '.venv');
}

/** Relative to WORKDIR; unknown behind a `cd`. */
function absolute(
  path: string | undefined,
  command: Command,
  run: Run,
  stage: Stage,
): string | undefined {
  if (path === undefined || path.includes(UNKNOWN) || path.startsWith('~')) return undefined;
  const plain = path.replace(/(?<=.)\/+$/, '');
  if (plain.startsWith('/')) return plain;
  if (command.script.commands.some(({ name, from }) => name === 'cd' && from < command.from))
    return undefined;
  const folder = workdirAt(stage, run.index);
  return folder === undefined ? undefined : joinPath(folder, plain);
}

/**
 * Whether the `bin` of a virtual environment is on the PATH that Docker sets, as the instruction at
 * `index` has it; `undefined` where PATH cannot be known.
 */
export function isOnPath(
  stage: Stage,
  path: string,
  index = Number.POSITIVE_INFINITY,
): boolean | undefined {
  const entries = pathEntries(stage, index);
  if (entries.includes(`${path}/bin`)) return true;
  return entries.some((entry) => entry !== UNKNOWN && entry.includes(UNKNOWN)) ? undefined : false;
}

/** What ENV has put on PATH; what the base image has there is U+0000. */
export function pathEntries(stage: Stage, index = Number.POSITIVE_INFINITY): readonly string[] {
  const variable = stage.scope.variable('PATH', index);
  const partial = variable?.kind === 'ENV' ? variable.partial : UNKNOWN;
  return partial.split(':').map((entry) => entry.replace(/(?<=.)\/+$/, ''));
}

/** Whether a shell script has activated a virtual environment before the command. */
export const isActivated = ({ script, from }: Command): boolean =>
  script.commands.some((one) => one.from < from && activated(one) !== undefined);

/** Whether it is whatever pip stands first on the PATH that Docker sets. */
export const isBarePip = ({ manager, command, invocation }: DependencyInstall) =>
  manager === 'pip' &&
  !isActivated(command) &&
  !runsInEnvironment(command) &&
  command.words[0]?.partial.includes('/') === false &&
  !setsPath(command) &&
  !hasFlag(invocation, '-t', '--target', '--prefix', '--root', '--python', '--user');

const setsPath = ({ script, from }: Command) =>
  script.commands.some(
    (one) =>
      one.from <= from &&
      (one.assignments.some(({ name }) => name === 'PATH') ||
        one.words.some(({ partial }) => partial.startsWith('PATH='))),
  );

/** The folder whose `bin/activate` a command reads; `undefined` where it reads none. */
export function activated({ name, words }: Command): string | undefined {
  if (name !== '.' && name !== 'source') return undefined;
  const text = words[1]?.partial;
  return text === undefined ? undefined : /^(.*?)\/?bin\/activate$/s.exec(text)?.[1];
}

/** The words of a script's commands that name a path under `path`. */
export const mentions = ({ commands }: Script, path: string): boolean =>
  commands.some(({ words }) => words.some(({ partial }) => partial.includes(`${path}/`)));
