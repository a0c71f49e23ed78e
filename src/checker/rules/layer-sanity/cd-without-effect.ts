import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { type Command, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const cdWithoutEffect: Rule = {
  id: 'cd-without-effect',
  title: 'Set the working directory with WORKDIR: cd ends with its RUN',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cd'],
  why: 'Each `RUN` starts a shell of its own in the folder that `WORKDIR` names. A `cd` at the end of one changes the folder of a shell that ends there and then; the next instruction knows nothing of it.',
  unless: 'The `cd` is there to fail when the folder is missing; `test -d` says so better.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN cd /app
        COPY . .
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY . .
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
        const cd = commands.at(-1);
        if (cd?.name !== 'cd' || cd.wrapper || cd.operator === '||' || cd.operator === '|')
          continue;
        if (cd.containers.some(({ kind }) => kind !== 'list')) continue;
        yield {
          from: cd.from,
          to: cd.to,
          message: 'This cd ends with its RUN, so the next instruction starts where this one did.',
          fix: commands.length === 1 ? asWorkdir(dockerfile, run, cd) : undefined,
        };
      }
  },
};

function asWorkdir({ source }: Dockerfile, run: Run, { words }: Command): Fix | undefined {
  const path = words[1]?.value;
  if (words.length !== 2 || path === undefined || !/^\/[\w./-]*$/.test(path)) return undefined;
  if (run.flags.length > 0 || run.trigger || run.heredocs.length > 0 || run.form === 'exec')
    return undefined;
  const keyword = source.slice(run.keywordSpan) === 'run' ? 'workdir' : 'WORKDIR';
  return {
    title: 'Use WORKDIR',
    safety: 'suggestion',
    edits: [{ from: run.from, to: run.to, insert: `${keyword} ${path}` }],
  };
}
