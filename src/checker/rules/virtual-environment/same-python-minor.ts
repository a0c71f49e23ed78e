import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { pythonOf } from '../../model/bases.ts';
import { lineage, type Stage } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { copiedDependencies } from './copied-dependencies.ts';

export const samePythonMinor: Rule = {
  id: 'same-python-minor',
  title: 'Build and run on the same minor version of Python',
  severity: 'error',
  preset: 'recommended',
  mentions: ['copy from from'],
  why: 'Packages lie in `lib/python3.13/site-packages`, and compiled ones are built for one minor version: an interpreter of another looks elsewhere and finds nothing, or cannot load what it finds. The build succeeds and the container stops with `ModuleNotFoundError`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.14-slim-trixie AS build
        RUN python -m venv /opt/venv

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
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
    for (const stage of file.stages) {
      const here = pythonOf(stage);
      if (here === undefined) continue;
      for (const { source, origin } of copiedDependencies(file, stage)) {
        const there = pythonOf(origin);
        if (there === undefined || there === here) continue;
        yield {
          from: source.from,
          to: source.to,
          message: `This was made by Python ${there} and this stage has Python ${here}, which will not find what is in it.`,
          fix: alike(origin, there, here),
        };
      }
    }
  },
};

/** The stage that builds follows the one that runs, where its tag begins with the version. */
function alike(origin: Stage, there: string, here: string): Fix | undefined {
  const { image } = (lineage(origin).at(-1) ?? origin).opening;
  const { tag, tagSpan, pinned } = image;
  if (pinned || image.name !== 'python' || !tagSpan || !tag?.startsWith(there)) return undefined;
  const rest = tag.slice(there.length).replace(/^\.\d+/, '');
  return {
    title: `Build on Python ${here} as well`,
    safety: 'suggestion',
    edits: [{ ...tagSpan, insert: here + rest }],
  };
}
