/** Stands for a character that joining lines removes. */
export const DROPPED = '\u0001';

/**
 * White space as BuildKit takes it off both ends of a line, and splits ENV, LABEL, ARG and heredocs at
 * it: all of Unicode's, and not the byte order mark, which JavaScript counts in.
 * Source: https://pkg.go.dev/unicode#IsSpace
 */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && farSpaces.has(code));

const farSpaces: ReadonlySet<number> = new Set([
  ...[0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
]);
