import type { Span } from '../source.ts';
import type { WordNode, WordPart } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** A text as a shell gets it, where something else has read it first: JSON, or the shell around it. */
export interface Meant {
  readonly text: string;
  /** Where each of its characters stands. */
  readonly at: readonly Span[];
  /** What the shell around it fills in, by where it begins in the text. */
  readonly filled?: ReadonlyMap<number, Filled> | undefined;
}

/** `$X` or `$(…)` in a text that a shell hands on: gone before the other shell reads. */
export interface Filled {
  /** The offset in the text at which it ends. */
  readonly end: number;
  /** What stands there then, with U+0000 for what cannot be known. */
  readonly value: string;
}

/** What a string of JSON means; `from` is where it begins behind its quote. */
export function meantByJson(raw: string, from: number): Meant {
  const pieces = [...raw.matchAll(/\\u[\da-fA-F]{4}|\\?./gs)];
  return {
    text: pieces.map(([piece]) => (piece.length > 1 ? unescaped(piece) : piece)).join(''),
    at: pieces.map(({ 0: piece, index }) => ({
      from: from + index,
      to: from + index + piece.length,
    })),
  };
}

function unescaped(piece: string): string {
  const simple = escapes[piece[1] ?? ''];
  return (
    simple ?? (piece[1] === 'u' ? String.fromCharCode(Number.parseInt(piece.slice(2), 16)) : '')
  );
}

/** https://www.rfc-editor.org/rfc/rfc8259#section-7 */
const escapes: Readonly<Record<string, string>> = {
  ...{ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};

/**
 * What a word of a shell, all of it in quotes, means to the shell that is given it; its places count as
 * the word's own do. What the outer shell fills in stays as it is written. `undefined` for any other word.
 */
export function meantByQuotes(
  { parts = [] }: WordNode,
  isJoined: boolean,
  valueOf: (part: WordPart) => string,
): Meant | undefined {
  let text = '';
  let backslashes = 0;
  const at: Span[] = [];
  const filled = new Map<number, Filled>();
  const add = (character: string, from: number, to = from + 1) => {
    text += character;
    backslashes = character === '\\' ? backslashes + 1 : 0;
    at.push({ from, to });
  };
  for (const part of parts) {
    if (part.type === 'SingleQuoted') {
      // Docker joins lines before any shell reads them.
      for (const { 0: piece, index } of part.text.matchAll(isJoined ? joined : single))
        if (piece.length === 1 && index > 0 && index < part.text.length - 1)
          add(piece, part.pos + index);
    } else if (part.type === 'DoubleQuoted') {
      for (const inner of part.parts) {
        if (inner.type === 'Literal') {
          for (const { 0: piece, index } of inner.text.matchAll(escaped))
            if (piece !== '\\\n')
              add(piece.slice(-1), inner.pos + index, inner.pos + index + piece.length);
          continue;
        }
        // Behind a backslash, what is filled in would not be what the other shell reads.
        if (backslashes % 2 === 1) return undefined;
        const value = valueOf(inner);
        filled.set(text.length, {
          end: text.length + inner.text.length,
          value: plain.test(value) ? value : UNKNOWN,
        });
        for (let i = 0; i < inner.text.length; i++) add(inner.text[i] ?? '', inner.pos + i);
      }
    } else return undefined;
  }
  return text === '' ? undefined : { text, at, filled };
}

const single = /./gs;
const joined = /\\\n|./gs;

/** A character in double quotes, with the backslash that takes its meaning. */
const escaped = /\\["\\$`\n]|./gs;

/** What the other shell takes as it is, in quotes or not. */
const plain = /^[\w./:@%+,=-]*$/;
