import type { Fix, Found } from '../../finding.ts';
import { type Dockerfile, type Instruction, only } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';

/** The instructions of each stage that a later one of their kind puts out of force. */
export function* repeated(
  dockerfile: Dockerfile,
  keyword: 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK',
): Generator<Found> {
  const { source, stages } = dockerfile;
  for (const stage of stages) {
    const all = only(stage, keyword);
    const last = all.at(-1);
    if (!last) continue;
    const { line } = source.place(last.from);
    for (const one of all.slice(0, -1))
      yield {
        ...one.keywordSpan,
        message: `Only the last ${keyword} of a stage counts, which is the one in line ${line}, so this one has no effect.`,
        fix: removal(dockerfile, one),
      };
  }
}

function removal({ source }: Dockerfile, instruction: Instruction): Fix | undefined {
  const edit = instructionRemoval(source, instruction);
  if (!edit) return undefined;
  const hasComment = /\n[ \t]*#/.test(source.slice(instruction));
  return {
    title: `Remove the ${instruction.keyword} without effect`,
    safety: hasComment ? 'suggestion' : 'safe',
    edits: [edit],
  };
}
