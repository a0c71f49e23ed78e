import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  type Healthcheck,
  type Instruction,
  onlyDeep,
  type Run,
} from '../model/dockerfile.ts';
import { parse } from '../model/parse.ts';
import { type Script, scripts } from '../model/shell.ts';
import { shellInstruction } from '../model/shell-in-force.ts';
import { proxyArgs } from '../model/variables.ts';
import type { Preset } from '../rule.ts';
import { Source, type Span } from '../source.ts';
import { type QuotedText, quotedTexts } from './command-text.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { type ExecText, execText, givenText } from './exec-text.ts';
import { PieceBuilder, type Pieces } from './pieces.ts';

/** All that decides what ShellCheck says of one script. */
export interface ShellScript {
  readonly text: string;
  readonly shell: Dialect;
}

/** A script to be read, and the line of the Dockerfile on which it begins, for the first time. */
export interface ListedScript extends ShellScript {
  readonly line: number;
}

/** A script, where it stands in the Dockerfile, and where each part of its text does. */
export interface PlacedScript extends ShellScript, Span {
  readonly pieces: Pieces;
  readonly script: Script;
  /** The quotes it stands in, where a script hands it to another shell. */
  readonly quote?: QuotedText['quote'];
  /** What `sh` is in the base image, where the script is read a second time, as for any other `sh`. */
  readonly home?: Dialect | undefined;
}

/** Two scripts with one key get one answer. */
export const keyOf = ({ shell, text }: ShellScript): string => `${shell}\n${text}`;

/** The scripts of a Dockerfile for ShellCheck, each once: as data, to be handed to a worker. */
export function shellScripts(text: string, preset: Preset = 'recommended'): ListedScript[] {
  const dockerfile = parse(new Source(text));
  const each = new Map<string, ListedScript>();
  for (const placed of placedScripts(dockerfile, preset)) {
    const { line } = dockerfile.source.place(placed.from);
    const key = keyOf(placed);
    if (!each.has(key)) each.set(key, { text: placed.text, shell: placed.shell, line });
  }
  return [...each.values()];
}

/**
 * The shell text of every RUN, CMD, ENTRYPOINT and HEALTHCHECK, those of ONBUILD included, as its shell
 * gets to see it: continuations joined, comments gone. Of exec form, the text given to `sh -c`, which
 * inside a script is read by itself, too.
 * Variables of ARG and ENV stand in front as exported, so that they count as assigned. In the strict
 * preset, what the base image's `sh` reads is read as POSIX has it, too.
 */
export function placedScripts(
  dockerfile: Dockerfile,
  preset: Preset = 'recommended',
): PlacedScript[] {
  return onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK').flatMap((instruction) =>
    textsOf(dockerfile, instruction).flatMap(({ shell, place }) => {
      const dialect = dialectOf(shell, instruction);
      if (!dialect) return [];
      if (preset !== 'strict' || shell !== 'sh' || dialect === 'sh') return [place(dialect)];
      return [place(dialect), { ...place('sh'), home: dialect }];
    }),
  );
}

/** What a shell reads of the instruction, to be placed for the dialect it is read in. */
interface ShellText {
  readonly shell: string;
  readonly place: (dialect: Dialect) => PlacedScript;
}

function textsOf(
  dockerfile: Dockerfile,
  instruction: Run | Cmd | Entrypoint | Healthcheck,
): readonly ShellText[] {
  const all = scripts(dockerfile, instruction);
  if (instruction.form === 'shell')
    return all.flatMap((script) => [
      { shell: script.shell, place: (dialect) => placed(dockerfile, script, dialect) },
      ...quotedTexts(script).map(
        (at): ShellText => ({
          shell: at.shell,
          place: (dialect) => placedInQuotes(dockerfile, script, at, dialect),
        }),
      ),
    ]);
  const text = execText(instruction.exec);
  const script = all.at(-1);
  if (!text || !script) return [];
  const place = (dialect: Dialect) => placedInExec(dockerfile, script, text, dialect);
  return [{ shell: text.shell, place }];
}

function placed(dockerfile: Dockerfile, script: Script, shell: Dialect): PlacedScript {
  const { text, from, to, heredoc, instruction } = script;
  const given = new PieceBuilder(text, from);
  const preface = exported(namesIn(text, instruction, dockerfile));
  if (heredoc) given.keep(leading(text)).insert(preface);
  else given.insert(firstLine(shell, endsOnError(instruction))).insert(preface);
  const bodies = heredoc ? [] : instruction.heredocs;
  const head = (bodies[0]?.body.from ?? to) - from;
  if (!heredoc) joinLines(text.slice(0, head), given);
  // The blank that stands for a carriage return would hide a heredoc's end.
  for (const { to } of bodies) {
    const end = to - from;
    given.keep(text.slice(0, end).trimEnd().length).drop(end);
  }
  return { ...given.finish(), from, to, shell, script };
}

function placedInQuotes(
  dockerfile: Dockerfile,
  script: Script,
  at: QuotedText,
  shell: Dialect,
): PlacedScript {
  const { from, to, endsOnError, quote } = at;
  const text = script.text.slice(from - script.from, to - script.from);
  const given = new PieceBuilder(text, from).insert(firstLine(shell, endsOnError));
  const preface = exported(namesIn(text, script.instruction, dockerfile));
  if (script.heredoc) given.keep(leading(text)).insert(preface);
  else {
    given.insert(preface);
    joinLines(text, given);
  }
  return { ...given.finish(), from, to, shell, script, quote };
}

function placedInExec(
  dockerfile: Dockerfile,
  script: Script,
  at: ExecText,
  shell: Dialect,
): PlacedScript {
  const names = namesIn(dockerfile.source.slice(at), script.instruction, dockerfile);
  const preface = firstLine(shell, at.endsOnError) + exported(names);
  const given = givenText(dockerfile, at, preface);
  return { ...given.finish(), from: at.from, to: at.to, shell, script };
}

const firstLine = (shell: Dialect, endsOnError: boolean) =>
  endsOnError ? `#!/bin/${shell} -e\n` : '';

const exported = (names: readonly string[]) => names.map((name) => `export ${name}=1\n`).join('');

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

/** Whether the shell was asked, by SHELL, to end at the first command that fails. */
const endsOnError = (instruction: Instruction): boolean =>
  shellInstruction(instruction)
    ?.exec.slice(1, -1)
    .some(({ text }) => /^-[a-z]*e/.test(text)) === true;

/** The names the text mentions to which Docker gives a value: in a container, that is ENV alone. */
function namesIn(text: string, { keyword, stage, index }: Instruction, { globals }: Dockerfile) {
  const scope = stage?.scope ?? globals;
  const mentioned = new Set(text.match(/\b[A-Za-z_]\w*/g));
  const isSet = (name: string) =>
    keyword === 'RUN'
      ? proxyArgs.has(name) || scope.variable(name, index)
      : scope.variable(name, index)?.kind === 'ENV';
  return [...mentioned].filter(isSet).sort();
}
