import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { runs } from '../../model/layers.ts';
import { commandRemoval } from '../../model/removal.ts';
import { type Command, scripts } from '../../model/shell.ts';
import { activated } from '../../model/virtual-environments.ts';
import { joinPath, workdirAt } from '../../model/workdir.ts';
import type { Rule } from '../../rule.ts';

export const noActivateInOwnRun: Rule = {
  id: 'no-activate-in-own-run',
  title: 'Set PATH instead of activating in a RUN of its own',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['activate'],
  why: 'Activation changes variables of one shell, and each `RUN` has a shell of its own: the next instruction, and the container, know nothing of it. `ENV PATH="/opt/venv/bin:$PATH"` is what activation comes down to, and it stays.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        RUN . /opt/venv/bin/activate
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const script of scripts(file, run)) {
        const last = script.commands.filter(({ wrapper }) => !wrapper).at(-1);
        const folder = last && activated(last);
        if (!last || folder === undefined) continue;
        yield {
          from: last.from,
          to: last.to,
          message:
            'This shell ends here and the activation with it, so nothing after this RUN sees it.',
          fix: setPath(file, run, last, folder),
        };
      }
  },
};

function setPath(file: Dockerfile, run: Run, command: Command, folder: string): Fix | undefined {
  const { source } = file;
  const { stage, trigger } = run;
  if (!stage || trigger || folder.includes('\u0000') || folder.startsWith('~')) return undefined;
  const base = folder.startsWith('/') ? folder : workdirAt(stage, run.index);
  if (base === undefined || command.script.commands.some(({ name }) => name === 'cd'))
    return undefined;
  const path = folder.startsWith('/') ? folder : joinPath(base, folder || '.');
  const env = `ENV PATH="${path}/bin:$PATH"`;
  const alone = command.script.commands.length === 1 && !command.script.heredoc;
  const removal = alone ? undefined : commandRemoval(file, command);
  if (!alone && !removal) return undefined;
  return {
    title: 'Set PATH instead',
    safety: 'suggestion',
    edits: removal
      ? [removal, instructionAfter(source, run, env)]
      : [{ from: run.from, to: run.to, insert: env }],
  };
}
