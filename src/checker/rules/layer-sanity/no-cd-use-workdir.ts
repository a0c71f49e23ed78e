import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noCdUseWorkdir: Rule = {
  id: 'no-cd-use-workdir',
  title: 'Begin in the right folder with WORKDIR instead of cd',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['cd'],
  why: 'A `RUN` that begins with `cd` says in shell what `WORKDIR` says for the reader, for `COPY` and for the running container at once. `WORKDIR` also creates the folder, and fails where it cannot.',
  unless:
    'Only this one step belongs in that folder: a `cd` inside one `RUN` is undone at its end, which can be just what is meant.',
  examples: [
    {
      bad: dockerfile`
        FROM gcc:15.2-trixie
        COPY . /usr/src/app/
        RUN cd /usr/src/app && make && make install
      `,
      good: dockerfile`
        FROM gcc:15.2-trixie
        COPY . /usr/src/app/
        WORKDIR /usr/src/app
        RUN make && make install
      `,
    },
  ],
  peers: {
    hadolint: ['DL3003'],
    tally: ['hadolint/DL3003'],
    droast: ['DF008'],
    trivy: ['DS-0013'],
    semgrep: ['use-workdir'],
    terrascan: ['AC_DOCKER_0018'],
    buddy: ['ER0003'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { commands } of scripts(dockerfile, run)) {
        const at = commands.findIndex(({ name }) => !leading.has(name ?? ''));
        const [cd, next] = [commands[at], commands[at + 1]];
        if (cd?.name !== 'cd' || cd.wrapper || !next) continue;
        if (commands.some((later) => later.from > cd.from && later.name === 'cd')) continue;
        if (cd.containers.some(({ kind }) => kind !== 'list')) continue;
        const folder = cd.words[1]?.text ?? 'the home folder';
        yield {
          from: cd.from,
          to: cd.to,
          message: `The whole step works in ${folder}, which WORKDIR would say for every instruction.`,
          fix: at === 0 ? asWorkdir(dockerfile, run, cd, next) : undefined,
        };
      }
  },
};

/** Commands that may stand before the first that does something in a folder. */
const leading = new Set(['set', 'export', 'mkdir', 'umask']);

function asWorkdir(
  { source }: Dockerfile,
  run: Run,
  { words }: Command,
  next: Command,
): Fix | undefined {
  const path = words[1]?.value;
  if (words.length !== 2 || path === undefined || !/^\/[\w./-]*$/.test(path)) return undefined;
  if (next.operator !== '&&' && next.operator !== ';') return undefined;
  if (run.flags.length > 0 || run.trigger || run.heredocs.length > 0) return undefined;
  const between = source.text.slice(words[1]?.to, next.from);
  if (between.includes('#')) return undefined;
  const keyword = source.slice(run.keywordSpan);
  const end = source.text.includes('\r\n') ? '\r\n' : '\n';
  const insert = `${keyword === 'run' ? 'workdir' : 'WORKDIR'} ${path}${end}${keyword} `;
  const start = next.containers.reduce(
    (from, one) => (one.kind === 'list' ? from : Math.min(from, one.from)),
    next.from,
  );
  return {
    title: 'Put a WORKDIR in front',
    safety: 'suggestion',
    edits: [{ from: run.from, to: start, insert }],
  };
}
