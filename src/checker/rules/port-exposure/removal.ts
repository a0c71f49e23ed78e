import type { Fix } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import { instructionRemoval, wordRemoval } from '../../model/removal.ts';
import type { Span } from '../../source.ts';

/** Takes one port out of an EXPOSE, and the EXPOSE with its last one. */
export function portRemoval(
  { source }: Dockerfile,
  instruction: Instruction,
  word: Span,
  safety: Fix['safety'],
): Fix | undefined {
  const edit =
    instruction.words.length > 1
      ? wordRemoval(source, word)
      : instructionRemoval(source, instruction);
  return edit && { title: 'Remove the port', safety, edits: [edit] };
}
