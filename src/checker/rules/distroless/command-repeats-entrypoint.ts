import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { baseOfStage, rootImage } from '../../model/bases.ts';
import { type Cmd, lineage, only } from '../../model/dockerfile.ts';
import { inForce } from '../../model/runtime.ts';
import { isWrapper, type Start, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';

export const commandRepeatsEntrypoint: Rule = {
  id: 'command-repeats-entrypoint',
  title: 'Leave out of CMD what ENTRYPOINT starts already',
  severity: 'error',
  preset: 'recommended',
  mentions: ['distroless', 'entrypoint cmd'],
  why: '`CMD` is what the program of `ENTRYPOINT` gets as arguments. Distroless images for a language have the interpreter there: `CMD ["python", "app.py"]` runs `python3 python app.py`, which finds no script called `python`. With `ENTRYPOINT ["/server"]` in the file, `CMD ["/server", "--quiet"]` runs `/server /server --quiet`.',
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
    {
      bad: dockerfile`
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY server /server
        ENTRYPOINT ["/server"]
        CMD ["/server", "--quiet"]
      `,
      good: dockerfile`
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY server /server
        ENTRYPOINT ["/server"]
        CMD ["--quiet"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    if (inForce(final, 'ENTRYPOINT')) {
      yield* ofTheFile(startOf(dockerfile, final));
      return;
    }
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
        fix: without(cmd, repeated, 'the image'),
      };
      return;
    }
  },
};

/** One that starts what is handed to it may be handed itself. */
function* ofTheFile({ entrypoint, cmd }: Start): Generator<Found> {
  const started = entrypoint?.exec.map(({ text }) => text) ?? [];
  const [first] = cmd?.exec ?? [];
  const [program] = started;
  if (!cmd || !first || !program || isWrapper(program.replace(/^.*\//, ''))) return;
  if (!started.every((word, i) => cmd.exec[i]?.text === word)) return;
  yield {
    from: first.from,
    to: first.to,
    message: `ENTRYPOINT starts ${started.join(' ')} already, so ${first.text} becomes its ${started.length > 1 ? 'next' : 'first'} argument.`,
    fix: without(cmd, started.length, 'ENTRYPOINT'),
  };
}

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

function without({ exec }: Cmd, count: number, whose: string): Fix | undefined {
  const [first, next] = [exec[0], exec[count]];
  if (!first || !next) return undefined;
  return {
    title: `Leave ${first.text} to ${whose}`,
    safety: 'suggestion',
    edits: [{ from: first.from, to: next.from, insert: '' }],
  };
}
