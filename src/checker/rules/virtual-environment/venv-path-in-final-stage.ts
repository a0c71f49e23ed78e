import { dockerfile } from '../../dockerfile-text.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { startOf } from '../../model/start.ts';
import { isOnPath } from '../../model/virtual-environments.ts';
import type { Rule } from '../../rule.ts';
import { copiedDependencies } from './copied-dependencies.ts';

export const venvPathInFinalStage: Rule = {
  id: 'venv-path-in-final-stage',
  title: 'Set PATH in the stage that copies the virtual environment',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['venv', 'virtualenv', 'uv', 'poetry'],
  why: "`ENV` belongs to the stage it stands in, and `COPY --from` brings files, not variables. Without `PATH` the final stage starts the base image's Python, which knows nothing of the packages that were copied.",
  unless: 'The program is started by its full path, or by `PYTHONPATH`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final, source } = file;
    if (!final) return;
    const [program] = startOf(file, final).words;
    if (!program?.value || program.value.includes('/') || !startsPython.test(program.value)) return;
    if (final.scope.variable('PYTHONPATH')) return;
    for (const stage of lineage(final))
      for (const { copy, environment } of copiedDependencies(file, stage)) {
        if (!environment || isOnPath(final, environment.to) !== false) continue;
        if (
          only(final, 'RUN').some(({ body }) => source.slice(body).includes(`${environment.to}/`))
        )
          continue;
        const at = copy.destination ?? copy.keywordSpan;
        yield {
          from: at.from,
          to: at.to,
          message: `PATH has no ${environment.to}/bin in this stage, so ${program.value} is not the one in the environment.`,
          fix: {
            title: 'Put it on PATH',
            safety: 'suggestion',
            edits: [instructionAfter(source, copy, `ENV PATH="${environment.to}/bin:$PATH"`)],
          },
        };
      }
  },
};

/** Programs that a virtual environment brings, or that look for what is in it. */
const startsPython =
  /^(?:python[\d.]*|flask|gunicorn|uvicorn|hypercorn|daphne|waitress-serve|celery|django-admin|streamlit|jupyter|fastapi|uwsgi|granian|pytest|alembic|rq|scrapy|airflow|mlflow)$/;
