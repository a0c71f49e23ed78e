import type { Dockerfile, Heredoc } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { lastAtMost, type Span } from '../../source.ts';

/** A line without its end, and the heredoc whose body it is in. */
export interface TextLine extends Span {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
  readonly heredoc: Heredoc | undefined;
  /** Whether the heredoc is a file that is written as it stands, and not a script. */
  readonly isContent: boolean;
}

/** The lines of the file; the empty one behind the last line end is none. */
export const textLines: (dockerfile: Dockerfile) => readonly TextLine[] = once((dockerfile) => {
  const { source } = dockerfile;
  const heredocs = dockerfile.instructions.flatMap((instruction) =>
    instruction.heredocs.map((heredoc) => ({
      heredoc,
      isContent: instruction.keyword !== 'RUN',
    })),
  );
  const starts = heredocs.map(({ heredoc }) => heredoc.body.from);
  const lines: TextLine[] = [];
  for (const [i, from] of source.lineStarts.entries()) {
    const next = source.lineStarts[i + 1] ?? source.text.length;
    if (from === next) continue;
    const text = source.text.slice(from, endOfLine(source.text, from, next));
    const held = heredocs[lastAtMost(starts, from)];
    const within = held && from >= held.heredoc.body.from && from < held.heredoc.body.to;
    lines.push({
      from,
      to: from + text.length,
      text,
      next,
      heredoc: within ? held.heredoc : undefined,
      isContent: within === true && held.isContent,
    });
  }
  return lines;
});

/** Where the line that ends at `next` has its line end, if it has one. */
function endOfLine(text: string, from: number, next: number): number {
  if (text[next - 1] !== '\n') return next;
  return next - 2 >= from && text[next - 2] === '\r' ? next - 2 : next - 1;
}
