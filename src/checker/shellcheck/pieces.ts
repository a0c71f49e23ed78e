import type { Span } from '../source.ts';

/** A run of the given text that stands in the source as it is; what lies between was written by us. */
interface Piece {
  /** Where it begins in the given text. */
  readonly at: number;
  readonly length: number;
  /** Where it begins in the source. */
  readonly source: number;
}

/** The text given to ShellCheck, by the parts that come from the source. */
export interface Pieces {
  readonly text: string;
  readonly kept: readonly Piece[];
}

/** A place as ShellCheck counts: lines from 1, columns from 1 in code points, with tab stops of eight. */
export interface CountedPlace {
  readonly line: number;
  readonly column: number;
}

/** Puts a text together from parts of another, in order, and remembers which they are. */
export class PieceBuilder {
  private readonly original: string;
  private readonly shift: number;
  private readonly kept: Piece[] = [];
  private text = '';
  private at = 0;

  /** `shift` is where `original` begins in the source. */
  constructor(original: string, shift: number) {
    this.original = original;
    this.shift = shift;
  }

  /** Takes over what comes before `end`. */
  keep(end: number): this {
    if (end > this.at) {
      const piece = { at: this.text.length, length: end - this.at, source: this.shift + this.at };
      this.kept.push(piece);
      this.text += this.original.slice(this.at, end);
      this.at = end;
    }
    return this;
  }

  /** Leaves out what comes before `end`. */
  drop(end: number): this {
    this.at = Math.max(this.at, end);
    return this;
  }

  insert(text: string): this {
    this.text += text;
    return this;
  }

  finish(): { readonly text: string; readonly pieces: Pieces } {
    this.keep(this.original.length);
    return { text: this.text, pieces: { text: this.text, kept: this.kept } };
  }
}

/** The offset into the text; its length where the place lies behind its end. */
export function offsetOf(text: string, { line, column }: CountedPlace): number {
  let at = 0;
  for (let left = line - 1; left > 0; left--) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  for (let counted = 1; counted < column && at < text.length && text[at] !== '\n'; ) {
    const point = text.codePointAt(at) ?? 0;
    counted += point === 9 ? 8 - ((counted - 1) % 8) : 1;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

/** The part of the source that these offsets of the given text span; `undefined` where they touch what we wrote. */
export function sourceSpan({ kept }: Pieces, { from, to }: Span): Span | undefined {
  // A span begins with the piece behind a seam, and ends with the piece before it.
  const first = kept.findLast(({ at }) => at <= from);
  const last = to > from ? kept.findLast(({ at }) => at < to) : first;
  if (!first || !last) return undefined;
  const [start, end] = [from - first.at, to - last.at];
  if (start > first.length || end > last.length) return undefined;
  return { from: first.source + start, to: last.source + end };
}
