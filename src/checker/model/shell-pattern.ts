/**
 * The patterns of `${name#…}`, `${name%…}` and `${name/…/…}`: `*` and `?`, with a backslash before them
 * or before another to mean the character itself. Brackets are letters like others.
 * Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/shell/lex.go (convertShellPatternToRegex)
 */

/** A character that must stand there, or `undefined` for `?`. */
type Letter = string | undefined;

/** What stands between the stars of a pattern, in order; one more than there are stars. */
type Pieces = readonly (readonly Letter[])[];

/** Whether each backslash stands before a character that it may stand before. */
export const isPatternValid = (pattern: string): boolean => read(pattern) !== undefined;

/** What is left of a value; `undefined` where the pattern is not one, or Go's own affair. */
export function applyPattern(
  operator: string,
  value: string,
  word: string,
  replaced: string | undefined,
): string | undefined {
  const greedy = operator.length === 2;
  const pieces = read(replaced ?? word);
  if (!pieces || value.length > longestValue) return undefined;
  const letters = [...value];
  if (operator.startsWith('#')) {
    const end = matchEnd(pieces, letters, 0, greedy);
    return end === undefined ? value : letters.slice(end).join('');
  }
  if (operator.startsWith('%')) {
    const backwards = pieces.map((piece) => piece.toReversed()).toReversed();
    const end = matchEnd(backwards, letters.toReversed(), 0, greedy);
    return end === undefined ? value : letters.slice(0, letters.length - end).join('');
  }
  // What Go makes of a `$` in the replacement, and of a pattern that is empty, is its own affair.
  if (word.includes('$') || (replaced ?? '') === '') return undefined;
  return replace(pieces, letters, word, greedy);
}

/** Longer than any version, path or name; the work grows with its length. */
const longestValue = 300;

function replace(pieces: Pieces, letters: readonly string[], insert: string, all: boolean): string {
  const [first = []] = pieces;
  let result = '';
  let at = 0;
  while (at < letters.length) {
    const begins = fits(first, letters, at);
    const end = begins ? matchEnd(pieces, letters, at, true) : undefined;
    // What a star cannot reach from here, it reaches from nowhere further on.
    if (begins && end === undefined) break;
    if (end === undefined || end === at) {
      result += letters[at++] ?? '';
      continue;
    }
    result += insert;
    at = end;
    if (!all) break;
  }
  return result + letters.slice(at).join('');
}

function read(pattern: string): Pieces | undefined {
  const pieces: Letter[][] = [[]];
  const letters = [...pattern];
  for (let i = 0; i < letters.length; i++) {
    let char = letters[i] ?? '';
    if (char === '*') {
      pieces.push([]);
      continue;
    }
    const isOne = char === '?';
    if (char === '\\') {
      char = letters[++i] ?? '';
      if (!/^[*?\\}/]$/.test(char)) return undefined;
    }
    pieces.at(-1)?.push(isOne ? undefined : char);
  }
  return pieces;
}

/** Where the shortest or longest match that begins at `start` ends. */
function matchEnd(
  pieces: Pieces,
  letters: readonly string[],
  start: number,
  longest: boolean,
): number | undefined {
  const [first = [], ...others] = pieces;
  if (!fits(first, letters, start)) return undefined;
  let at = start + first.length;
  for (const [i, piece] of others.entries()) {
    const far = longest && i === others.length - 1;
    let found = far ? letters.length - piece.length : at;
    while (found >= at && found <= letters.length && !fits(piece, letters, found))
      found += far ? -1 : 1;
    if (found < at || found > letters.length) return undefined;
    at = found + piece.length;
  }
  return at;
}

const fits = (piece: readonly Letter[], letters: readonly string[], at: number): boolean =>
  at + piece.length <= letters.length &&
  piece.every((letter, i) => letter === undefined || letter === letters[at + i]);
