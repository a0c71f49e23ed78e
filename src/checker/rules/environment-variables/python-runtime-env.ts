import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { programOf, startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { stageHead } from './stage-head.ts';

export const pythonRuntimeEnv: Rule = {
  id: 'python-runtime-env',
  title: 'Let Python write its output at once',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['python'],
  why: 'Where no terminal is attached, Python keeps what it prints until a buffer is full, so the last lines before a crash are lost. `PYTHONUNBUFFERED=1` writes them at once. `PYTHONDONTWRITEBYTECODE=1` spares the files that imports would write into the container, at the price of slower starts.',
  unless:
    'The program logs to standard error, which is not held back, or flushes its output itself.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        ENV PYTHONUNBUFFERED=1
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { droast: ['DF032'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || rootImage(final).name !== 'python' || final.scope.variable('PYTHONUNBUFFERED'))
      return;
    const { words, cmd, entrypoint } = startOf(dockerfile, final);
    if (!cmd && !entrypoint) return;
    if (words.some(({ value }) => value === '-u') && isPython(programOf(words[0]))) return;
    yield {
      ...final.opening.keywordSpan,
      message:
        'The final stage does not set PYTHONUNBUFFERED, so the last lines before a crash may be lost.',
      fix: setting(dockerfile, final),
    };
  },
};

const isPython = (program: string | undefined) => /^python[\d.]*$/.test(program ?? '');

const setting = ({ source }: Dockerfile, stage: Stage): Fix => ({
  title: 'Set PYTHONUNBUFFERED',
  safety: 'suggestion',
  edits: [instructionAfter(source, stageHead(stage), 'ENV PYTHONUNBUFFERED=1')],
});
