import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { type CopiedDependencies, copiedDependencies } from './copied-dependencies.ts';

export const venvSamePath: Rule = {
  id: 'venv-same-path',
  title: 'Copy a virtual environment to the path it was made at',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['venv', 'virtualenv', 'uv'],
  why: 'A virtual environment is not made to be moved: the scripts in its `bin` begin with the absolute path of their interpreter. At another path `flask` and `gunicorn` fail with "required file not found".',
  unless:
    'Its scripts are never called, only `python -m`, or it was made with `uv venv --relocatable`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /build/venv

        FROM python:3.13-slim-trixie
        COPY --from=build /build/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages)
      for (const copied of copiedDependencies(file, stage)) {
        const { copy, environment } = copied;
        if (!environment || environment.made.relocatable || environment.from === environment.to)
          continue;
        const at = copy.destination ?? copy.keywordSpan;
        yield {
          from: at.from,
          to: at.to,
          message: `The scripts of the environment start ${environment.from}/bin/python, which is not there once it lies at ${environment.to}.`,
          fix: makeThere(copied),
        };
      }
  },
};

/** The other end is the one to change: PATH already names where the environment is used. */
function makeThere({ environment, source, target }: CopiedDependencies): Fix | undefined {
  if (!environment) return undefined;
  const { made, from, to } = environment;
  const isPlain = (text: string, value: string) => text === value;
  if (!('value' in made.word) || !isPlain(made.word.text, from)) return undefined;
  if (!isPlain(source.text, from) || to !== target) return undefined;
  return {
    title: `Make it at ${to}`,
    safety: 'suggestion',
    edits: [
      { from: made.word.from, to: made.word.to, insert: to },
      { from: source.from, to: source.to, insert: to },
    ],
  };
}
