import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import { instructionRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';

export const epilogueOrder: Rule = {
  id: 'epilogue-order',
  title: 'End a stage with STOPSIGNAL, HEALTHCHECK, ENTRYPOINT and CMD',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['cmd', 'entrypoint', 'healthcheck', 'stopsignal'],
  why: 'How a container is started, watched and stopped is what a reader looks for first. In one order, at the end, it is found at once; and a change there rebuilds nothing.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        CMD ["serve"]
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENTRYPOINT ["/server"]
        CMD ["serve"]
      `,
    },
  ],
  peers: { tally: ['tally/epilogue-order'] },

  *check(dockerfile) {
    const { stages } = dockerfile;
    const taken = new Set(stages.flatMap(({ feeders }) => feeders));
    for (const stage of stages) {
      if (taken.has(stage)) continue;
      const end = stage.instructions.filter(isEpilogue);
      const kinds = new Set(end.map(({ keyword }) => keyword));
      // Repeated ones have a rule of their own.
      if (kinds.size < end.length) continue;
      const misplaced = end.find((one, i) => isMisplaced(stage, one, end[i - 1]));
      if (!misplaced) continue;
      yield {
        ...misplaced.keywordSpan,
        message: `${misplaced.keyword} does not stand in its place at the end: STOPSIGNAL, HEALTHCHECK, ENTRYPOINT, CMD.`,
        fix: reorder(dockerfile, stage, end),
      };
    }
  },
};

const order = ['STOPSIGNAL', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];

const isEpilogue = ({ keyword }: Instruction) => order.includes(keyword);

const rank = ({ keyword }: Instruction) => order.indexOf(keyword);

function isMisplaced(stage: Stage, one: Instruction, before: Instruction | undefined): boolean {
  if (before && rank(before) > rank(one)) return true;
  const at = stage.instructions.indexOf(one);
  return stage.instructions
    .slice(at + 1)
    .some(
      (later) => !isEpilogue(later) && later.keyword !== 'ONBUILD' && later.keyword !== 'UNKNOWN',
    );
}

/** Moves them, unless a comment belongs to one or a SHELL stands among them. */
function reorder(
  { source, comments }: Dockerfile,
  stage: Stage,
  end: readonly Instruction[],
): Fix | undefined {
  if (stage.instructions.some(({ keyword }) => keyword === 'SHELL')) return undefined;
  // STOPSIGNAL is the one whose variables are filled in, as they are where it stands.
  if (end.some((one) => one.keyword === 'STOPSIGNAL' && source.slice(one).includes('$')))
    return undefined;
  // What stands between two RUNs may keep them apart on purpose.
  const { instructions } = stage;
  const isRun = (at: number) => instructions[at]?.keyword === 'RUN';
  if (instructions.some((one, i) => isEpilogue(one) && isRun(i - 1) && isRun(i + 1)))
    return undefined;
  const last = stage.instructions.at(-1);
  const commented = end.some(
    (one) =>
      one.heredocs.length > 0 ||
      comments.some(
        ({ from, to }) =>
          isAbove(source.text, { from, to }, one.from) || (one.from < from && from < one.to),
      ),
  );
  if (!last || commented) return undefined;
  const lineEnd = source.lineEnd;
  const sorted = end.toSorted((a, b) => rank(a) - rank(b)).map((one) => source.slice(one));
  const edits: Edit[] = [];
  for (const one of end) {
    const edit =
      one === last ? { from: one.from, to: one.to, insert: '' } : instructionRemoval(source, one);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const block = sorted.join(lineEnd);
  if (end.includes(last)) edits[edits.length - 1] = { from: last.from, to: last.to, insert: block };
  else edits.push({ from: last.to, to: last.to, insert: lineEnd + block });
  return { title: 'Put them in order at the end', safety: 'safe', edits };
}

const isAbove = (text: string, comment: { from: number; to: number }, at: number) =>
  comment.to < at &&
  /^\s*$/.test(text.slice(comment.to, at)) &&
  !/\n\s*\n/.test(text.slice(comment.to, at));
