import type { Instruction } from './dockerfile.ts';
import { onceIn } from './once.ts';
import type { Command, Script } from './shell.ts';
import { shellInstruction } from './shell-in-force.ts';

const flag = /^-[a-zA-Z]*e/;

const isErrexit = (words: readonly string[]) =>
  words.some((word, i) => flag.test(word) || (word === 'errexit' && words[i - 1] === '-o'));

/** Whether the command is `set -e` or another spelling of it. */
export const setsErrexit = ({ name, words }: Command): boolean =>
  name === 'set' && isErrexit(words.map(({ text }) => text));

/** Whether SHELL starts the shell of the instruction so that it stops at a failure. */
export const shellStops = (instruction: Instruction): boolean =>
  isErrexit(
    shellInstruction(instruction)
      ?.exec.slice(1)
      .map(({ text }) => text) ?? [],
  );

/** Whether a command that fails ends the script, unless `&&` or `||` stands behind it. */
export const stopsAtFailure = onceIn(
  ({ source }, { instruction, heredoc, reader, text, commands }: Script): boolean =>
    (reader ? isErrexit(reader.words.map(({ text }) => text)) : shellStops(instruction)) ||
    commands.some(setsErrexit) ||
    (heredoc !== undefined &&
      (/^\s*#!.*\s-[a-zA-Z]*e/.test(text) ||
        // `RUN bash -e <<EOF`
        isErrexit(source.slice(instruction.body).split(/\s+/)))),
);

/** Characters behind a command in which a `||` is looked for: more than anybody writes in a line. */
const farthest = 4000;

/** What is asked, or not surely run, wherever it stands. */
const asking: ReadonlySet<string> = new Set(['if', 'condition', 'case', 'function']);

/**
 * Whether something is made of the command's failure, or may be: it is asked in a condition, it is
 * tried after another, or `||` stands further on in its line.
 */
export const isProvidedFor = ({ containers, operator, script, to }: Command): boolean =>
  operator === '||' ||
  containers.some(({ kind }) => asking.has(kind)) ||
  /^(?:[^;\n]|\\\n)*\|\|/.test(script.text.slice(to - script.from, to - script.from + farthest));
