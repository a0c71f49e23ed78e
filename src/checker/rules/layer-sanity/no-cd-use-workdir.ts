import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noCdUseWorkdir: Rule = {
  id: 'no-cd-use-workdir',
  title: 'Name the folder of a step with WORKDIR instead of cd',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['cd'],
  why: 'A `RUN` that changes folder with `cd` says in shell what `WORKDIR` says for the reader, for `COPY` and for the running container at once. `WORKDIR` also creates the folder, and fails where it cannot.',
  unless:
    'Only this one step belongs in that folder, or it deletes the folder again: a `cd` inside one `RUN` is undone at its end, which can be just what is meant. `( cd … )`, `make -C` and `git -C` show that it is; the rule is silent on those.',
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
    'sonar-iac': ['S6597'],
    hadolint: ['DL3003'],
    tally: ['hadolint/DL3003'],
    droast: ['DF008'],
    trivy: ['DS-0013'],
    kics: ['run_command_cd_instead_of_workdir'],
    semgrep: ['use-workdir'],
    terrascan: ['AC_DOCKER_0018'],
    buddy: ['ER0003'],
    shellcheck: ['SC2164'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { commands } of scripts(dockerfile, run)) {
        const at = commands.findIndex(changesFolder);
        const [cd, next] = [commands[at], commands[at + 1]];
        // At the end of a step it has no effect, which `cd-without-effect` says.
        if (!cd || !next) continue;
        const folder = cd.words[1]?.text ?? 'the home folder';
        const isFirst = commands.slice(0, at).every(({ name }) => leading.has(name ?? ''));
        const isOnly = !commands.slice(at + 1).some(({ name }) => name === 'cd');
        yield {
          from: cd.from,
          to: cd.to,
          message: isFound.test(folder)
            ? `From here this step works wherever ${folder} leads, which WORKDIR could say of a folder with a fixed name.`
            : isFirst && isOnly
              ? `The whole step works in ${folder}, which WORKDIR would say for every instruction.`
              : `From here this step works in ${folder}, which WORKDIR and a RUN of its own would say to the reader.`,
          fix: at === 0 && isOnly ? asWorkdir(dockerfile, run, cd, next) : undefined,
        };
      }
  },
};

/** A pattern or the output of a command, neither of which WORKDIR knows. */
const isFound = /[*?[`]|\$\(/;

/** In a subshell, a loop or a function it is undone or repeated, which WORKDIR cannot say. */
const changesFolder = ({ name, wrapper, containers }: Command) =>
  name === 'cd' && !wrapper && containers.every(({ kind }) => kind === 'list' || kind === 'group');

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
  if (run.flags.length > 0 || run.trigger || run.heredocs.length > 0 || run.form === 'exec')
    return undefined;
  const between = source.text.slice(words[1]?.to, next.from);
  if (between.includes('#')) return undefined;
  const keyword = source.slice(run.keywordSpan);
  const end = source.lineEnd;
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
