import type { Cmd, Dockerfile, Entrypoint, Healthcheck, Run } from './dockerfile.ts';
import { scripts } from './shell.ts';

/** Words that only a shell understands, so that no program of that name can be started. */
const builtins = new Set([
  '.',
  ':',
  '[[',
  'alias',
  'bg',
  'break',
  'cd',
  'command',
  'continue',
  'declare',
  'eval',
  'exit',
  'export',
  'fg',
  'jobs',
  'local',
  'popd',
  'pushd',
  'read',
  'readonly',
  'return',
  'set',
  'shift',
  'source',
  'trap',
  'type',
  'typeset',
  'ulimit',
  'umask',
  'unset',
  'wait',
]);

/**
 * The words of a shell form that needs no shell: one command, nothing to expand, nothing to redirect.
 * `undefined` where exec form would start something else.
 */
export function execWords(
  dockerfile: Dockerfile,
  instruction: Run | Cmd | Entrypoint | Healthcheck,
): readonly string[] | undefined {
  if (instruction.form !== 'shell' || instruction.heredocs.length > 0) return undefined;
  const [script, second] = scripts(dockerfile, instruction);
  const outer = script?.commands.filter(({ wrapper }) => !wrapper) ?? [];
  const [command] = outer;
  if (!script || second || !command || outer.length > 1) return undefined;
  const around =
    script.text.slice(0, command.from - script.from) + script.text.slice(command.to - script.from);
  if (/[^\s\\]/.test(around)) return undefined;
  if (command.assignments.length + command.redirects.length + command.containers.length > 0)
    return undefined;
  const words = command.name === 'exec' ? command.words.slice(1) : command.words;
  if (words.some(({ text }) => needsShell(text))) return undefined;
  const values = words.flatMap(({ value }) => value ?? []);
  const [program] = values;
  if (program === undefined || values.length < words.length) return undefined;
  return builtins.has(program) || program.startsWith('-') ? undefined : values;
}

/** Whether a shell would expand something in the word. */
const needsShell = (text: string) =>
  /[$`]/.test(text) || /[*?[{]|^~/.test(text.replace(/'[^']*'|"[^"]*"/g, ''));

/** Written as the documentation writes it: `["nginx", "-g"]`. */
export const asJsonArray = (words: readonly string[]): string =>
  `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
