import { DROPPED } from '../model/characters.ts';
import type { Dockerfile, Word } from '../model/dockerfile.ts';
import { unixShells } from '../model/shell-in-force.ts';
import { isWrapper, programOf } from '../model/start.ts';
import { withoutContinuations } from '../model/substitution.ts';
import type { Span } from '../source.ts';
import { commandText } from './command-text.ts';
import { PieceBuilder } from './pieces.ts';

/** The text that exec form hands to a shell. */
export interface ExecText extends Span {
  readonly shell: string;
  readonly endsOnError: boolean;
}

/** What stands between the quotes of the last word of `["sh", "-c", "…"]`, behind tini and its like, too. */
export function execText(exec: readonly Word[]): ExecText | undefined {
  const at = exec.findIndex((word) => unixShells.has(programOf(word) ?? ''));
  if (at > 0 && !isWrapper(programOf(exec[0]) ?? '')) return undefined;
  const found = at < 0 ? undefined : commandText(exec.slice(at));
  const shell = programOf(exec[at]);
  if (!found || shell === undefined) return undefined;
  const { word, endsOnError } = found;
  return { from: word.from + 1, to: word.to - 1, shell, endsOnError };
}

/** The text as the shell gets it: lines joined, and what JSON escapes put down as it is meant. */
export function givenText({ source, escape }: Dockerfile, at: Span, preface: string): PieceBuilder {
  const raw = withoutContinuations(source.slice(at), escape);
  const given = new PieceBuilder(raw, at.from).insert(preface);
  for (const { 0: all, index } of raw.matchAll(seam)) {
    const end = index + all.length;
    given.keep(index);
    if (all[0] === DROPPED) {
      // As where shell form is joined, indentation is one blank.
      const isBlank = /\s$/.test(all) && !/\s/.test(raw[index - 1] ?? ' ');
      given.drop(isBlank ? end - 1 : end);
      continue;
    }
    const meant: unknown = JSON.parse(`"${all.replaceAll(DROPPED, '')}"`);
    if (meant === all.at(-1)) given.drop(end - 1);
    else given.drop(end).insert(String(meant));
  }
  return given;
}

/** Characters that Docker drops, with the blanks behind them, and escapes of JSON, which such characters may interrupt. */
const seam = new RegExp(
  `${DROPPED}+[ \\t]*|\\\\${DROPPED}*(?:u(?:${DROPPED}*[\\da-fA-F]){4}|[^u${DROPPED}])`,
  'g',
);
