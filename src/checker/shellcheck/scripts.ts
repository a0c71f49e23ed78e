import { type Dockerfile, onlyDeep } from '../model/dockerfile.ts';
import { parse } from '../model/parse.ts';
import { type Script, scripts } from '../model/shell.ts';
import { shellInstruction } from '../model/shell-in-force.ts';
import { proxyArgs } from '../model/variables.ts';
import type { Preset } from '../rule.ts';
import { Source } from '../source.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { PieceBuilder, type Pieces } from './pieces.ts';

/** All that decides what ShellCheck says of one script. */
export interface ShellScript {
  readonly text: string;
  readonly shell: Dialect;
}

/** A script and where each part of its text stands in the Dockerfile. */
export interface PlacedScript extends ShellScript {
  readonly pieces: Pieces;
  readonly script: Script;
  /** What `sh` is in the base image, where the script is read a second time, as for any other `sh`. */
  readonly home?: Dialect | undefined;
}

/** Two scripts with one key get one answer. */
export const keyOf = ({ shell, text }: ShellScript): string => `${shell}\n${text}`;

/** The scripts of a Dockerfile for ShellCheck, each once: as data, to be handed to a worker. */
export function shellScripts(text: string, preset: Preset = 'recommended'): ShellScript[] {
  const placed = placedScripts(parse(new Source(text)), preset);
  const each = new Map(placed.map((one) => [keyOf(one), { text: one.text, shell: one.shell }]));
  return [...each.values()];
}

/**
 * The shell text of every RUN, those of ONBUILD included, as its shell gets to see it: continuations
 * joined, comments gone. Variables of ARG and ENV stand in front as exported, so that they count as
 * assigned. In the strict preset, what the base image's `sh` reads is read as POSIX has it, too.
 */
export function placedScripts(
  dockerfile: Dockerfile,
  preset: Preset = 'recommended',
): PlacedScript[] {
  return onlyDeep(dockerfile, 'RUN').flatMap((run) =>
    scripts(dockerfile, run).flatMap((script) => {
      if (script.shell === 'exec') return [];
      const shell = dialectOf(script);
      if (!shell) return [];
      const names = namesIn(script, dockerfile);
      const here = placed(script, shell, names);
      if (preset !== 'strict' || script.shell !== 'sh' || shell === 'sh') return [here];
      return [here, { ...placed(script, 'sh', names), home: shell }];
    }),
  );
}

function placed(script: Script, shell: Dialect, names: readonly string[]): PlacedScript {
  const { text, from, heredoc, instruction } = script;
  const given = new PieceBuilder(text, from);
  const preface = names.map((name) => `export ${name}=1\n`).join('');
  if (heredoc) given.keep(leading(text)).insert(preface);
  else given.insert(endsOnError(script) ? `#!/bin/${shell} -e\n` : '').insert(preface);
  const bodies = heredoc ? [] : instruction.heredocs;
  const head = (bodies[0]?.body.from ?? script.to) - from;
  if (!heredoc) joinLines(text.slice(0, head), given);
  // The blank that stands for a carriage return would hide a heredoc's end.
  for (const { to } of bodies) {
    const end = to - from;
    given.keep(text.slice(0, end).trimEnd().length).drop(end);
  }
  return { ...given.finish(), shell, script };
}

/**
 * Takes continuations out, and the indentation behind them down to one blank between words: more
 * would look like blanks that someone meant.
 */
function joinLines(text: string, given: PieceBuilder): void {
  for (const { 0: joint, index } of text.matchAll(/\\\n[^\S\n]*/g)) {
    const blank = /\s/.test(text[index - 1] ?? ' ') || joint.length === 2 ? 0 : 1;
    given.keep(index).drop(index + joint.length - blank);
  }
}

/** How far the lines reach that hold comments alone: `#!`, and directives that speak of the whole script. */
const leading = (text: string): number =>
  /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/.exec(text)?.[0].length ?? 0;

/** Whether the shell was asked, by SHELL or in exec form, to end at the first command that fails. */
const endsOnError = ({ instruction, reader }: Script): boolean =>
  (reader?.words ?? shellInstruction(instruction)?.exec)
    ?.slice(1, -1)
    .some(({ text }) => /^-[a-z]*e/.test(text)) === true;

/** The names the script mentions to which Docker gives a value. */
function namesIn({ text, instruction }: Script, { globals }: Dockerfile): string[] {
  const scope = instruction.stage?.scope ?? globals;
  const mentioned = new Set(text.match(/\b[A-Za-z_]\w*/g));
  return [...mentioned]
    .filter((name) => proxyArgs.has(name) || scope.variable(name, instruction.index))
    .sort();
}
