import type { Fix } from '../../finding.ts';
import { type Dockerfile, type Instruction, only } from '../../model/dockerfile.ts';
import { instructionRemoval, wordRemoval } from '../../model/removal.ts';
import type { Span } from '../../source.ts';

/** Takes one port out of an EXPOSE, and the EXPOSE with its last one. */
export function portRemoval(
  { source }: Dockerfile,
  instruction: Instruction,
  word: Span,
  safety: Fix['safety'],
): Fix | undefined {
  const { stage, words } = instruction;
  // Without any port left, the image would not say where it listens.
  if (words.length < 2 && (!stage || only(stage, 'EXPOSE').length < 2)) return undefined;
  const edit =
    words.length > 1 ? wordRemoval(source, word) : instructionRemoval(source, instruction);
  return edit && { title: 'Remove the port', safety, edits: [edit] };
}
