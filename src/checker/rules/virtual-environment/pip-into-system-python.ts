import { dockerfile } from '../../dockerfile-text.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import type { Rule } from '../../rule.ts';
import { isIsolated, takesFromStages } from './system-python.ts';

export const pipIntoSystemPython: Rule = {
  id: 'pip-into-system-python',
  title: 'Install into a virtual environment that the final stage copies',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['pip', 'uv'],
  why: 'The build has stages, and yet pip runs in the last: pip, its cache and whatever the packages need to compile end up in the image. A virtual environment made in a build stage is one folder, which `COPY --from` takes whole, and the final stage needs no installer.',
  unless: 'All packages come as wheels and the image should keep pip, to be extended by others.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim AS assets
        WORKDIR /assets
        RUN echo built > app.css

        FROM python:3.13-slim-trixie
        COPY requirements.txt /tmp/
        RUN pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt
        COPY --from=assets /assets/app.css /srv/
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim AS assets
        WORKDIR /assets
        RUN echo built > app.css

        FROM python:3.13-slim-trixie AS build
        COPY requirements.txt /tmp/
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt

        FROM python:3.13-slim-trixie
        COPY --from=build /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        COPY --from=assets /assets/app.css /srv/
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || !takesFromStages(final)) return;
    for (const stage of lineage(final))
      for (const run of only(stage, 'RUN'))
        for (const install of dependencyInstalls(dockerfile, run)) {
          if (install.manager !== 'pip' && install.manager !== 'uv pip') continue;
          if (install.open || installsTools(install) || installsOwnWheels(install)) continue;
          if (isIsolated(dockerfile, stage, install, run.index) !== false) continue;
          yield {
            from: install.command.words[0]?.from ?? install.command.from,
            to: install.verb.to,
            message:
              'pip installs into the Python of the final stage, although the build has stages to install in.',
          };
        }
  },
};

/** pip and its kind are no dependencies of the program. */
const installsTools = ({ packages, invocation }: DependencyInstall) =>
  packages.length > 0 &&
  !hasFlag(invocation, '-r', '--requirement', '--requirements') &&
  packages.every(({ value }) =>
    /^(?:pip|setuptools|wheel|uv|poetry|pipenv|pdm|virtualenv)\b/.test(value ?? ''),
  );

/** What another stage has built needs no more than unpacking. */
const installsOwnWheels = ({ packages, invocation }: DependencyInstall) =>
  hasFlag(invocation, '--no-index', '-f', '--find-links') ||
  packages.some(({ partial }) => /\.whl$|wheel|^\/|\*/.test(partial));
