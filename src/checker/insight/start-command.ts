import { type BaseStart, startOfImage } from '../model/base-starts.ts';
import { isWindows, rootImage } from '../model/bases.ts';
import {
  type Cmd,
  type Dockerfile,
  type Entrypoint,
  last,
  lineage,
  type Stage,
} from '../model/dockerfile.ts';
import { asShellText, commands } from '../model/shell.ts';
import { shellInstruction } from '../model/shell-in-force.ts';
import { type Endings, endings, firstProcess, type Side, stopping } from './first-process.ts';

/** A word of a command line, and which of the two it comes from; `given` stands for arguments to `docker run`. */
export interface CommandWord {
  readonly text: string;
  readonly from: 'ENTRYPOINT' | 'CMD' | 'given';
}

/**
 * What a container runs. `refused`: Docker starts nothing without a command. `unknown`: the base image
 * decides.
 */
export type CommandLine =
  | { readonly kind: 'runs'; readonly words: readonly CommandWord[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

/** What a container of a stage starts, by Docker's table of ENTRYPOINT and CMD. */
export interface StartCommand {
  readonly entrypoint: Side;
  readonly cmd: Side;
  /** `docker run image`. */
  readonly plain: CommandLine;
  /** `docker run image …`. */
  readonly withArguments: CommandLine;
  /** Who is PID 1. */
  readonly first: string;
  /** What `docker stop` does to it. */
  readonly stop: string;
  /** How it ends then; `undefined` where the text does not tell, or the signal is not SIGTERM. */
  readonly endings: Endings | undefined;
  /** What else follows from the pair, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Source: https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
 * and, for what resets what, https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 */
export function startCommand(dockerfile: Dockerfile, stage: Stage): StartCommand {
  const image = rootImage(stage);
  const windows = isWindows(dockerfile, stage);
  const base = windows ? {} : startOfImage(stage);
  const written = writtenStart(stage);
  const entrypoint = written.entrypoint
    ? sideOf(dockerfile, stage, written.entrypoint)
    : ofImage(base.entrypoint);
  const cmd = written.cmd
    ? sideOf(dockerfile, stage, written.cmd)
    : written.entrypoint
      ? none
      : ofImage(base.cmd);
  const starter = starterOf(written, entrypoint, cmd);
  const process = firstProcess({
    entrypoint,
    cmd,
    windows,
    hands: !written.entrypoint && base.hands === true,
    commands: starter ? commands(dockerfile, starter) : [],
  });
  const signal = stopSignal(stage, base);
  return {
    entrypoint,
    cmd,
    plain: commandLine(entrypoint, wordsFrom(cmd, 'CMD'), cmd.form),
    withArguments: commandLine(entrypoint, [{ text: '…', from: 'given' }], 'exec'),
    first: process.sentence,
    stop: stopping(process, signal),
    endings: /^(?:(?:SIG)?TERM|15)$/.test(signal) ? endings(process) : undefined,
    notes: notesOn(entrypoint, cmd, image.text, written),
  };
}

interface Written {
  readonly entrypoint: Entrypoint | undefined;
  readonly cmd: Cmd | undefined;
}

/** An ENTRYPOINT clears the CMD of the stages and the image below it, but not one of its own stage. */
function writtenStart(stage: Stage): Written {
  let cmd: Cmd | undefined;
  for (const one of lineage(stage)) {
    cmd ??= last(one, 'CMD');
    const entrypoint = last(one, 'ENTRYPOINT');
    if (entrypoint) return { entrypoint, cmd };
  }
  return { entrypoint: undefined, cmd };
}

const none: Side = { form: 'none', words: [], source: 'stage', line: undefined };

function ofImage(words: readonly string[] | undefined): Side {
  if (!words) return { form: 'unknown', words: [], source: 'image', line: undefined };
  return { form: words.length > 0 ? 'exec' : 'none', words, source: 'image', line: undefined };
}

function sideOf(dockerfile: Dockerfile, stage: Stage, instruction: Cmd | Entrypoint): Side {
  const { source, escape } = dockerfile;
  const { line } = source.place(instruction.from);
  if (instruction.form === 'exec') {
    const words = instruction.exec.map(({ text }) => text);
    return { form: words.length > 0 ? 'exec' : 'none', words, source: 'stage', line };
  }
  const text = asShellText(source.slice(instruction.body), escape).replace(/\\\n\s*/g, '');
  const shell = shellInstruction(instruction)?.exec.map((word) => word.text);
  const usual = isWindows(dockerfile, stage) ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
  return { form: 'shell', words: [...(shell ?? usual), text], source: 'stage', line };
}

/** The instruction whose text the first process comes from. */
function starterOf({ entrypoint, cmd }: Written, entry: Side, command: Side) {
  if (entry.form === 'shell' || entry.form === 'exec') return entrypoint;
  return entry.form === 'none' && command.form !== 'none' ? cmd : undefined;
}

const wordsFrom = ({ words }: Side, from: CommandWord['from']): readonly CommandWord[] =>
  words.map((text) => ({ text, from }));

function commandLine(
  entrypoint: Side,
  after: readonly CommandWord[],
  form: Side['form'],
): CommandLine {
  if (entrypoint.form === 'unknown') return { kind: 'unknown' };
  const entry = wordsFrom(entrypoint, 'ENTRYPOINT');
  if (entrypoint.form === 'shell') return { kind: 'runs', words: entry };
  if (form === 'unknown') return { kind: 'unknown' };
  const words = [...entry, ...after];
  return words.length > 0 ? { kind: 'runs', words } : { kind: 'refused' };
}

function stopSignal(stage: Stage, base: BaseStart): string {
  for (const one of lineage(stage)) {
    const written = last(one, 'STOPSIGNAL');
    if (written) return written.words[0]?.value ?? 'the signal that STOPSIGNAL names';
  }
  return base.stopSignal ?? 'SIGTERM (or what STOPSIGNAL of the base image names)';
}

function notesOn(entrypoint: Side, cmd: Side, image: string, written: Written): readonly string[] {
  const notes: string[] = [];
  if (entrypoint.form === 'unknown')
    notes.push(
      `Whether \`${image}\` sets an ENTRYPOINT is not in the text. If it does, that program runs, with the words of CMD behind it.`,
    );
  if (entrypoint.form === 'shell' && cmd.form !== 'none')
    notes.push(
      'ENTRYPOINT is in shell form, so CMD has no effect: its words only become the parameters `$0`, `$1` … of the shell.',
    );
  if (entrypoint.form === 'exec' && cmd.form === 'shell')
    notes.push(
      `CMD is in shell form, so the program of ENTRYPOINT gets \`${cmd.words.slice(0, -1).join(' ')}\` as arguments.`,
    );
  if (written.entrypoint && cmd.form === 'none' && entrypoint.form !== 'none')
    notes.push('Setting ENTRYPOINT clears a CMD that the base image may have.');
  return notes;
}
