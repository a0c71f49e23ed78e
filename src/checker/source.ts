/** Half-open UTF-16 offsets into a text: the only kind of position inside the checker. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A position for people: both numbers count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The text being checked, and the only thing that knows lines. A line ends at `\n`, as it does for
 * BuildKit; a lone `\r` does not end one.
 */
export class Source {
  readonly text: string;
  readonly path: string;
  private starts: number[] | undefined;
  private end: '\n' | '\r\n' | undefined;

  constructor(text: string, path = 'Dockerfile') {
    this.text = text;
    this.path = path;
  }

  slice({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  /** Offsets at which lines begin; the first is 0. */
  get lineStarts(): readonly number[] {
    if (this.starts) return this.starts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.starts = starts;
    return starts;
  }

  /** What ends the lines of the text. */
  get lineEnd(): '\n' | '\r\n' {
    this.end ??= this.text.includes('\r\n') ? '\r\n' : '\n';
    return this.end;
  }

  place(offset: number): Place {
    const line = lastAtMost(this.lineStarts, offset);
    return { line: line + 1, column: offset - (this.lineStarts[line] ?? 0) + 1 };
  }

  offset({ line, column }: Place): number {
    return (this.lineStarts[line - 1] ?? this.text.length) + column - 1;
  }
}

/** Index of the first of an ordered list that does not come before; the length where all do. */
export function firstNot<One>(ordered: readonly One[], comesBefore: (one: One) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle];
    if (one !== undefined && comesBefore(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last of the ascending numbers that is not greater than `limit`; 0 if there is none. */
export const lastAtMost = (numbers: readonly number[], limit: number): number =>
  Math.max(firstNot(numbers, (one) => one <= limit) - 1, 0);
