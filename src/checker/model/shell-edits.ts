import type { Edit } from '../finding.ts';
import { firstFrom } from './command-order.ts';
import type { Dockerfile } from './dockerfile.ts';
import { stopsAtFailure } from './errexit.ts';
import { onceIn } from './once.ts';
import type { Command, Script, ShellWord } from './shell.ts';
import { runsElsewhere } from './wrappers.ts';

/** One more argument behind a word, as the form of the instruction writes it. */
export function argumentAfter({ script }: Command, word: ShellWord, argument: string): Edit {
  const insert = script.shell === 'exec' ? `, ${JSON.stringify(argument)}` : ` ${argument}`;
  return { from: word.to, to: word.to, insert };
}

/** Another text for a word, as the form of the instruction writes it. */
export function wordReplaced({ script }: Command, { from, to }: ShellWord, text: string): Edit {
  return { from, to, insert: script.shell === 'exec' ? JSON.stringify(text) : text };
}

/** Containers in which one command can follow another and still run once, whenever the first succeeds. */
const plain = new Set(['list', 'group', 'subshell']);

/**
 * A command behind another, joined and laid out like those around it. `undefined` where it would
 * not run exactly when the first has succeeded, or would stand in a text that is quoted.
 */
export function commandAfter(
  dockerfile: Dockerfile,
  command: Command,
  text: string,
): Edit | undefined {
  const { source, escape } = dockerfile;
  const { script, containers, wrapper } = command;
  const outer = wrapper ?? command;
  if (runsElsewhere(command)) return undefined;
  if (script.shell === 'exec' || containers.some(({ kind }) => !plain.has(kind))) return undefined;
  const after = nextAfter(script.commands, outer.to);
  if (after?.operator === '||' || command.operator === '||') return undefined;
  const behind = source.text.slice(command.to, after?.from ?? script.to);
  if (/[|&](?![|&])(?<![|&][|&])/.test(behind)) return undefined;
  const insert = (wrapper?.name === 'sudo' ? 'sudo ' : '') + text;
  const at = { from: command.to, to: command.to };
  const end = source.lineEnd;

  const lineFrom = source.lineStarts[source.place(outer.from).line - 1] ?? 0;
  const indent = /^[ \t]*/.exec(source.text.slice(lineFrom))?.[0] ?? '';
  const stops = stopsAtFailure(dockerfile, script);
  const isLast = after === undefined || after.operator === ';';
  if (script.heredoc && stops && isLast && !behind.includes(';'))
    return { ...at, insert: `${end}${indent}${insert}` };

  // Behind a `;` nothing would ask how the command ended, unless the shell stops by itself.
  const joint = stops && !script.heredoc ? (jointOf(command, after) ?? '&&') : '&&';
  const space = joint === ';' ? '' : ' ';
  const { oneLine, lead, hanging, trails } = layoutOf(dockerfile, script);
  if (script.heredoc || oneLine) return { ...at, insert: `${space}${joint} ${insert}` };
  if (joint === '&&' && lead !== undefined)
    return { ...at, insert: ` ${escape}${end}${lead}${insert}` };
  const hang = indent || hanging || '    ';
  if (joint === '&&' && !trails) return { ...at, insert: ` ${escape}${end}${hang}&& ${insert}` };
  return { ...at, insert: `${space}${joint} ${escape}${end}${hang}${insert}` };
}

/** How the lines of a script are laid out. */
interface Layout {
  readonly oneLine: boolean;
  /** The first `&&` at the start of a line, with the blanks around it. */
  readonly lead: string | undefined;
  /** What the first line that is set in is set in by. */
  readonly hanging: string | undefined;
  /** Whether an `&&` stands at the end of a line. */
  readonly trails: boolean;
}

const layoutOf = onceIn(({ source }, script: Script): Layout => {
  const whole = source.text.slice(script.from, script.to);
  return {
    oneLine: !whole.includes('\n'),
    lead: /\n([ \t]*&&[ \t]*)/.exec(whole)?.[1],
    hanging: /\n([ \t]+)\S/.exec(whole)?.[1],
    trails: /&&[ \t]*(?:\\|`)[ \t]*\r?\n/.test(whole),
  };
});

/** The first command behind an offset that no substitution holds. */
function nextAfter(all: readonly Command[], offset: number): Command | undefined {
  let at = firstFrom(all, offset);
  while (all[at]?.containers.some(({ kind }) => kind === 'substitution')) at++;
  return all[at];
}

const jointOf = (command: Command, after: Command | undefined) =>
  [after?.operator, command.operator].find((one) => one === '&&' || one === ';');

/**
 * A command in front of another, by the same `sudo`, and joined so that the other runs only if it
 * succeeds. `undefined` where it would run at other times than the other does.
 */
export function commandBefore(
  dockerfile: Dockerfile,
  command: Command,
  text: string,
): Edit | undefined {
  const { script, containers, wrapper, operator, from } = command;
  if (runsElsewhere(command)) return undefined;
  if (script.shell === 'exec' || containers.some(({ kind }) => !plain.has(kind))) return undefined;
  const outer = wrapper ?? { operator, from };
  if (outer.operator === '||') return undefined;
  const sudo = wrapper?.name === 'sudo' ? 'sudo ' : '';
  // A shell that stops at failures does not stop at one in front of `&&`.
  const joint = outer.operator !== '&&' && stopsAtFailure(dockerfile, script) ? '; ' : ' && ';
  return { from: outer.from, to: outer.from, insert: `${sudo}${text}${joint}` };
}
