import type { Edit } from '../finding.ts';
import type { Source } from '../source.ts';
import type { Instruction } from './dockerfile.ts';

/**
 * An instruction on a line of its own below another, with the line end the file uses. The escape character of
 * one that would go on at the end of the file makes room for it.
 */
export function instructionAfter(source: Source, above: Instruction, text: string): Edit {
  const { body, to, heredocs } = above;
  const left = heredocs.length > 0 ? '' : source.slice({ from: body.to, to });
  const ink = left.search(/\S/);
  const insert = `${lineEndOf(source)}${text}`;
  return ink < 0 ? { from: to, to, insert } : { from: body.to, to: body.to + ink + 1, insert };
}

/** An instruction on a line of its own above another. */
export const instructionBefore = (source: Source, { from }: Instruction, text: string): Edit => ({
  from,
  to: from,
  insert: `${text}${lineEndOf(source)}`,
});

/** What ends the lines of the file. */
export const lineEndOf = ({ lineEnd }: Source): string => lineEnd;
