import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import { type Cmd, lineage, only } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import type { Rule } from '../../rule.ts';

export const commandRepeatsEntrypoint: Rule = {
  id: 'command-repeats-entrypoint',
  title: 'Give an interpreter image the script, not the interpreter again',
  severity: 'error',
  preset: 'recommended',
  mentions: ['distroless'],
  why: 'Distroless images for a language have the interpreter as their `ENTRYPOINT`, and `CMD` is what it gets as arguments. `CMD ["python", "app.py"]` therefore runs `python3 python app.py`, which finds no script called `python`.',
  examples: [
    {
      bad: dockerfile`
        FROM gcr.io/distroless/python3-debian13:nonroot
        COPY app.py /srv/app.py
        CMD ["python", "/srv/app.py"]
      `,
      good: dockerfile`
        FROM gcr.io/distroless/python3-debian13:nonroot
        COPY app.py /srv/app.py
        CMD ["/srv/app.py"]
      `,
    },
  ],
  peers: {},

  *check({ final }) {
    if (!final || inForce(final, 'ENTRYPOINT')) return;
    const { entrypoint = [] } = baseOfStage(final);
    const [program] = entrypoint;
    if (program === undefined) return;
    for (const stage of lineage(final)) {
      const cmd = only(stage, 'CMD').at(-1);
      if (!cmd) continue;
      const repeated = repeats(cmd, entrypoint);
      const [first] = cmd.exec;
      if (repeated === 0 || !first) return;
      const { from, to } = first;
      yield {
        from,
        to,
        message: `${rootImage(final).name} starts ${entrypoint.join(' ')} by itself, so ${first.text} becomes its first argument.`,
        fix: without(cmd, repeated),
      };
      return;
    }
  },
};

/** How many of its first words are those of the entrypoint. */
function repeats({ exec }: Cmd, entrypoint: readonly string[]): number {
  const [first, second] = exec.map(({ text }) => text.slice(text.lastIndexOf('/') + 1));
  const [program = '', option] = entrypoint;
  const plain = program.replace(/\d.*$/, '');
  if (first === undefined || plain === '') return 0;
  if (option !== undefined && first === option) return 1;
  if (first.replace(/[\d.]+$/, '') !== plain) return 0;
  return option !== undefined && second === option ? 2 : 1;
}

function without({ exec }: Cmd, count: number): Fix | undefined {
  const [first, next] = [exec[0], exec[count]];
  if (!first || !next) return undefined;
  return {
    title: 'Leave the interpreter to the image',
    safety: 'suggestion',
    edits: [{ from: first.from, to: next.from, insert: '' }],
  };
}
