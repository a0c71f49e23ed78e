import type { Edit } from '../finding.ts';
import type { Source } from '../source.ts';
import type { Instruction } from './dockerfile.ts';

/** An instruction on a line of its own below another, with the line end the file uses. */
export const instructionAfter = (source: Source, { to }: Instruction, text: string): Edit => ({
  from: to,
  to,
  insert: `${lineEndOf(source)}${text}`,
});

/** An instruction on a line of its own above another. */
export const instructionBefore = (source: Source, { from }: Instruction, text: string): Edit => ({
  from,
  to: from,
  insert: `${text}${lineEndOf(source)}`,
});

/** What ends the lines of the file. */
export const lineEndOf = ({ lineEnd }: Source): string => lineEnd;
