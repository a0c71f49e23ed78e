import type { Cmd, Dockerfile, Entrypoint, Healthcheck, Run } from './dockerfile.ts';
import { type Command, scripts } from './shell.ts';

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
 * `undefined` where exec form would start something else. In a HEALTHCHECK, `|| exit 1` behind the
 * command needs none either: Docker takes every status but 0 for unhealthy
 * (https://github.com/moby/moby/blob/master/daemon/health.go).
 */
export function execWords(
  dockerfile: Dockerfile,
  instruction: Run | Cmd | Entrypoint | Healthcheck,
): readonly string[] | undefined {
  if (instruction.form !== 'shell' || instruction.heredocs.length > 0) return undefined;
  const [script, second] = scripts(dockerfile, instruction);
  const outer = script?.commands.filter(({ wrapper }) => !wrapper) ?? [];
  const [command, ending] = outer;
  if (!script || second || !command || outer.length > 2) return undefined;
  if (ending && !(instruction.keyword === 'HEALTHCHECK' && onlyFails(ending))) return undefined;
  const text = (from: number, to?: number) =>
    script.text.slice(from - script.from, to && to - script.from);
  const around = text(script.from, command.from) + text((ending ?? command).to);
  const between = ending ? text(command.to, ending.from).replace('||', '') : '';
  if (/[^\s\\]/.test(around + between)) return undefined;
  if (command.assignments.length + command.redirects.length > 0) return undefined;
  if (command.containers.some(({ kind }) => !ending || kind !== 'list')) return undefined;
  const words = command.name === 'exec' ? command.words.slice(1) : command.words;
  if (words.some(({ text }) => needsShell(text))) return undefined;
  const values = words.flatMap(({ value }) => value ?? []);
  const [program] = values;
  if (program === undefined || values.length < words.length) return undefined;
  return builtins.has(program) || program.startsWith('-') ? undefined : values;
}

/** `|| exit 1`, `|| false`: what has failed goes on to fail. */
const onlyFails = ({ operator, name, words, redirects }: Command) =>
  operator === '||' &&
  redirects.length === 0 &&
  (name === 'exit'
    ? words.length < 3 && words.slice(1).every(({ value }) => /^[1-9]\d*$/.test(value ?? ''))
    : name === 'false' && words.length === 1);

/** Whether a shell would expand something in the word. */
const needsShell = (text: string) =>
  /[$`]/.test(text) || /[*?[{]|^~/.test(text.replace(/'[^']*'|"[^"]*"/g, ''));

/** Written as the documentation writes it: `["nginx", "-g"]`. */
export const asJsonArray = (words: readonly string[]): string =>
  `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
