import type { Edit } from '../finding.ts';
import type { Source, Span } from '../source.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import type { Command } from './shell.ts';

/**
 * The edit that takes a word out, with the blank in front of it, or with its line where it stands
 * alone on one of a continued instruction; `undefined` where a comment is in the way.
 */
export function wordRemoval({ text }: Source, { from, to }: Span): Edit | undefined {
  let lineStart = from;
  while (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t') lineStart--;
  if (lineStart > 0 && text[lineStart - 1] !== '\n') return { from: lineStart, to, insert: '' };
  let next = to;
  while (text[next] === ' ' || text[next] === '\t') next++;
  const rest = text.slice(next, next + nearby);
  const mark = /^[\\`][ \t]*\r?(?:\n|$)/.exec(rest);
  if (mark) return { from: lineStart, to: next + mark[0].length, insert: '' };
  if (!/^[^\S\n]*(?:\n|$)/.test(rest)) return { from, to: next, insert: '' };
  const above = text.slice(Math.max(0, lineStart - nearby), lineStart);
  const joint = /[\\`][ \t]*\r?\n$/.exec(above);
  if (!joint) return undefined;
  const kept = above.slice(0, joint.index).replace(/[ \t]+$/, '');
  return { from: lineStart - above.length + kept.length, to, insert: '' };
}

/** How far the blanks at the end of a line reach, in UTF-16 units. */
const nearby = 200;

/** More commands than a person writes in one script; each is looked for among all. */
const mostCommands = 500;

/**
 * The edit that takes a command out of its `&&` or `;` list, with the operator next to it, or takes
 * the whole instruction where the command is all there is; `undefined` where that would not be plain.
 */
export function commandRemoval(dockerfile: Dockerfile, command: Command): Edit | undefined {
  const { source } = dockerfile;
  const { script, wrapper, containers } = command;
  if (containers.some(({ kind }) => kind === 'nested')) return undefined;
  if (wrapper) return commandRemoval(dockerfile, wrapper);
  if (script.shell === 'exec') return instructionRemoval(source, script.instruction);
  if (containers.some(({ kind }) => kind !== 'list')) return undefined;
  if (script.commands.length > mostCommands) return undefined;
  const siblings = script.commands.filter((one) => !one.wrapper && sameList(one, command));
  const at = siblings.findIndex((one) => one.from === command.from);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  const isPlain = (operator: Command['operator']) => operator === '&&' || operator === ';';
  if (next && isPlain(next.operator) && (!previous || isPlain(command.operator)))
    return free(source, { from: command.from, to: next.from });
  if (next) return undefined;
  if (previous && isPlain(command.operator))
    return free(source, { from: previous.to, to: command.to });
  const isOther = ({ from }: Command) => from < command.from || from >= command.to;
  if (previous || script.heredoc || script.commands.some(isOther)) return undefined;
  return instructionRemoval(source, script.instruction);
}

/** The edit that takes an instruction out with its line end, and with the empty line below where one is above. */
export function instructionRemoval(source: Source, { from, to, trigger }: Instruction) {
  // A comment between its lines would go with it.
  if (trigger || /\n[ \t]*#/.test(source.text.slice(from, to))) return undefined;
  // With its line, what keeps the comment below from being read as a directive would go.
  const isFirst = from < nearby && /^(?:#.*\n)*$/.test(source.text.slice(0, from));
  if (isFirst && /^[ \t]*\r?\n[ \t]*#/.test(source.text.slice(to, to + nearby)))
    return { from, to, insert: '' };
  const isApart = /\n[ \t]*\r?\n[ \t]*$/.test(source.text.slice(Math.max(0, from - nearby), from));
  const below = isApart ? /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/ : /^[ \t]*\r?\n/;
  const end = below.exec(source.text.slice(to, to + nearby))?.[0].length ?? 0;
  return { from, to: to + end, insert: '' };
}

const sameList = (a: Command, b: Command) =>
  a.containers.length === b.containers.length &&
  a.containers.every(
    (one, i) => one.from === b.containers[i]?.from && one.kind === b.containers[i]?.kind,
  );

const free = (source: Source, span: Span): Edit | undefined =>
  /(?:^|\n)[ \t]*#/.test(source.slice(span)) || source.slice(span).includes('<<')
    ? undefined
    : { ...span, insert: '' };
