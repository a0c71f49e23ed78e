import type { Span } from '../checker/index.ts';

/** A run of text on one line, inside a finding's span or outside. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A line of a Dockerfile with findings drawn in. */
export interface DrawnLine {
  readonly pieces: readonly Piece[];
  /** The messages of findings that end on this line, to be written under it. */
  readonly messages: readonly string[];
}

/** Cuts a text into lines, and each line where a span begins or ends. */
export function drawFindings(
  text: string,
  findings: readonly (Span & { readonly message: string })[],
): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  let from = 0;
  for (const line of visible(text).replace(/\n$/, '').split('\n')) {
    const to = from + line.length;
    const isLast = to >= text.length - 1;
    const ending = findings.filter((one) => endOf(one) >= from && (endOf(one) <= to || isLast));
    lines.push({
      pieces: piecesOf(line, from, findings),
      messages: ending.map(({ message }) => message),
    });
    from = to + 1;
  }
  return lines;
}

/** A span that ends with a line break belongs to the line it breaks. */
const endOf = ({ from, to }: Span) => Math.max(from, to - 1);

function piecesOf(line: string, start: number, spans: readonly Span[]): readonly Piece[] {
  const end = start + line.length;
  const cuts = spans.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      text: line.slice(from - start, to - start),
      isMarked: spans.some((span) => span.from <= from && to <= span.to),
    };
  });
}

/** Control characters as their pictures, one for one, since neither HTML nor a reader can take them as they are. */
export const visible = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
