import type { Span } from '../source.ts';
import { DROPPED, isSpace } from './characters.ts';
import type { Word } from './dockerfile.ts';
import { type BadSubstitution, expand, UNKNOWN } from './variables.ts';

export interface Opener extends Span {
  readonly name: string;
  /** Whether the name has quotes, or a backslash in it. */
  readonly quoted: boolean;
  readonly slashed: boolean;
  readonly chomp: boolean;
}

/**
 * The heredocs that a joined line opens: `<<` at the start of a word, and the rest of that word is the
 * name, signs and all (`<<EOF;`, `<<EOF>file`). White space may follow `<<`, not `<<-`. The backslash
 * escapes here, whatever the directive says. A line with an open quote or a bad substitution opens none.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/parser/parser.go (heredocsFromLine)
 */
export function heredocOpeners(line: string): Opener[] {
  const { faults } = expand(line, 0, '\\', () => UNKNOWN);
  if (faults.some((fault) => isFatal(line, fault))) return [];
  return words(line).flatMap(({ from, to }) => {
    const written = line.slice(from, to).replaceAll(DROPPED, '');
    const [all, chomp, rest = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(written) ?? [];
    const name = all === undefined ? '' : bare(rest);
    return name
      ? [
          {
            from,
            to,
            name,
            quoted: /["']/.test(rest),
            slashed: rest.includes('\\'),
            chomp: chomp === '-',
          },
        ]
      : [];
  });
}

/** The `<<` among the sources of COPY or ADD that has no name in its own word, with the word that was meant to be it. */
export const namesApart = (sources: readonly Word[]) =>
  sources.flatMap((sign, i) => {
    const name = sources[i + 1];
    return name && /^\d*<<-?$/.test(sign.text) && /^["'\w]/.test(name.text) ? [{ sign, name }] : [];
  });

/** Of a variable without a value, which all are here, BuildKit looks neither at what follows a colon nor at patterns. */
const isFatal = (line: string, { from, reason }: BadSubstitution) =>
  reason !== 'pattern' && (reason !== 'modifier' || !/^[^:}]*:[^#%]/.test(line.slice(from)));

/** Splits at white space that is neither quoted nor escaped nor behind `<<`. */
function words(line: string): Span[] {
  const found: Span[] = [];
  let from = -1;
  for (let at = 0; at < line.length; ) {
    if (isSpace(line.charCodeAt(at))) {
      if (from >= 0) found.push({ from, to: at });
      from = -1;
      at++;
      continue;
    }
    if (from < 0 && line[at] !== DROPPED) from = at;
    at = behind(line, at);
  }
  if (from >= 0) found.push({ from, to: line.length });
  return found;
}

/** Behind the character, or the quotes, braces or `<<` that begin at it. */
function behind(line: string, at: number): number {
  const next = line[at + 1];
  switch (line[at]) {
    case '\\':
      return at + 2;
    case "'":
      return line.indexOf("'", at + 1) + 1;
    case '"':
      return closing(line, at + 1, '"');
    case '$':
      return next === '{' ? closing(line, at + 2, '}') : at + 1;
    case '<': {
      if (next !== '<') return at + 1;
      let end = at + 2;
      while (end < line.length && (line[end] === DROPPED || isSpace(line.charCodeAt(end)))) end++;
      return end;
    }
    default:
      return at + 1;
  }
}

function closing(line: string, from: number, close: '"' | '}'): number {
  let at = from;
  while (at < line.length && line[at] !== close)
    at = close === '"' && line[at] === "'" ? at + 1 : behind(line, at);
  return at + 1;
}

/** Without quotes and escapes; variables stay as they are written. */
function bare(rest: string): string {
  return rest.replace(
    /\\(.?)|'([^']*)'|"((?:[^"\\]|\\.)*)"/gs,
    (_, escaped, single, double) => escaped ?? single ?? double.replace(/\\(["$\\])/g, '$1'),
  );
}
