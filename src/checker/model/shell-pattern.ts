/**
 * The patterns of `${name#…}`, `${name%…}` and `${name/…/…}`: `*` and `?`, with a backslash before them
 * or before another to mean the character itself. Brackets are letters like others.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/shell/lex.go (convertShellPatternToRegex)
 */
interface Piece {
  readonly kind: 'any' | 'one' | 'char';
  readonly char?: string;
}

/** Whether each backslash stands before a character that it may stand before. */
export const isPatternValid = (pattern: string): boolean => read(pattern) !== undefined;

/** Beyond these many characters the work is not worth it. */
const longestValue = 300;
const longestPattern = 60;

/** What is left of a value; `undefined` where the pattern is not one, or the work too much. */
export function applyPattern(
  operator: string,
  value: string,
  word: string,
  replaced: string | undefined,
): string | undefined {
  const greedy = operator.length === 2;
  const pieces = read(replaced ?? word);
  if (!pieces || value.length > longestValue || pieces.length > longestPattern) return undefined;
  const letters = [...value];
  if (operator.startsWith('#')) {
    const end = matchEnd(pieces, letters, 0, greedy);
    return end === undefined ? value : letters.slice(end).join('');
  }
  if (operator.startsWith('%')) {
    const end = matchEnd(pieces.toReversed(), letters.toReversed(), 0, greedy);
    return end === undefined ? value : letters.slice(0, letters.length - end).join('');
  }
  // What Go makes of a `$` in the replacement, and of a pattern that is empty, is its own affair.
  if (word.includes('$') || pieces.length === 0) return undefined;
  return replace(pieces, letters, word, greedy);
}

function replace(
  pieces: readonly Piece[],
  letters: readonly string[],
  insert: string,
  all: boolean,
): string {
  let result = '';
  for (let at = 0; at < letters.length; ) {
    const end = matchEnd(pieces, letters, at, true);
    if (end === undefined || end === at) {
      result += letters[at++] ?? '';
      continue;
    }
    result += insert;
    if (!all) return result + letters.slice(end).join('');
    at = end;
  }
  return result;
}

function read(pattern: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const letters = [...pattern];
  for (let i = 0; i < letters.length; i++) {
    let char = letters[i] ?? '';
    if (char === '*' || char === '?') {
      pieces.push({ kind: char === '*' ? 'any' : 'one' });
      continue;
    }
    if (char === '\\') {
      char = letters[++i] ?? '';
      if (!/^[*?\\}/]$/.test(char)) return undefined;
    }
    pieces.push({ kind: 'char', char });
  }
  return pieces;
}

/** Where the shortest or longest match that begins at `start` ends. */
function matchEnd(
  pieces: readonly Piece[],
  letters: readonly string[],
  start: number,
  longest: boolean,
): number | undefined {
  let ends: ReadonlySet<number> = new Set([start]);
  for (const piece of pieces) {
    const next = new Set<number>();
    if (piece.kind === 'any')
      for (let at = Math.min(...ends); at <= letters.length; at++) next.add(at);
    else
      for (const at of ends)
        if (at < letters.length && (piece.kind === 'one' || piece.char === letters[at]))
          next.add(at + 1);
    if (next.size === 0) return undefined;
    ends = next;
  }
  return longest ? Math.max(...ends) : Math.min(...ends);
}
