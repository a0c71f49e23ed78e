import type { Dockerfile, Instruction } from '../model/dockerfile.ts';
import type { Span } from '../source.ts';

export const holds = ({ from, to }: Span, at: number): boolean => from <= at && at <= to;

/** The instruction an offset stands in, the inner one of ONBUILD; the blanks behind it count as well. */
export function instructionAt(dockerfile: Dockerfile, at: number): Instruction | undefined {
  const { instructions, source } = dockerfile;
  const last = instructions.findLast(({ from }) => from <= at);
  if (!last || (last.to < at && !goesOn(dockerfile, source.slice({ from: last.to, to: at }))))
    return undefined;
  return inner(last, at);
}

function inner(instruction: Instruction, at: number): Instruction {
  if (instruction.keyword !== 'ONBUILD' || !instruction.inner) return instruction;
  return instruction.inner.from <= at ? inner(instruction.inner, at) : instruction;
}

/** Whether what follows an instruction's last letter is still its own: blanks, and lines that continue. */
function goesOn({ escape }: Dockerfile, rest: string): boolean {
  const lines = rest.split('\n').slice(0, -1);
  return rest.trim().replaceAll(escape, '') === '' && lines.every((one) => one.trim() === escape);
}

/** Whether the offset stands in a comment or in the body of a heredoc. */
export function isAside({ comments, instructions }: Dockerfile, at: number): boolean {
  return (
    comments.some((comment) => holds(comment, at)) ||
    instructions.some(
      ({ heredocs }) => heredocs.length > 0 && heredocs.some(({ body }) => holds(body, at - 1)),
    )
  );
}
