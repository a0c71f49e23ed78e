import { dockerfile } from '../../dockerfile-text.ts';
import { compilations, keptBuildPackages } from '../../model/compilation.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import { startOf } from '../../model/start.ts';
import type { Rule } from '../../rule.ts';
import { isWorkbench, setsUpCompiler } from './stage-purpose.ts';

/** What compiles an extension of PHP where it is installed. */
const ofPhp = /^(?:docker-php-ext-install|install-php-extensions|pecl)$/;

export const noBuildToolsInFinalStage: Rule = {
  id: 'no-build-tools-in-final-stage',
  title: 'Install compilers and headers in the build stage',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['from from'],
  why: 'The file has a stage to build in, and still the final one installs compilers or `-dev` packages: megabytes that nothing calls, and tools for whoever breaks in. A program needs the library (`libpq5`), only its build needs the headers (`libpq-dev`).',
  unless:
    'The program compiles at run time, as some machine-learning libraries do; where the stage sets `CC` or `LIBRARY_PATH`, nothing is said.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv
        FROM python:3.13-slim-trixie
        RUN apt-get update && apt-get install -y --no-install-recommends libpq-dev && rm -rf /var/lib/apt/lists/*
        COPY --from=build /opt/venv /opt/venv
        USER 10001
        CMD ["/opt/venv/bin/python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie AS build
        RUN python -m venv /opt/venv
        FROM python:3.13-slim-trixie
        RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
        COPY --from=build /opt/venv /opt/venv
        USER 10001
        CMD ["/opt/venv/bin/python"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final || isWorkbench(dockerfile, final) || setsUpCompiler(final)) return;
    const line = lineage(final);
    const { entrypoint, cmd } = startOf(dockerfile, final);
    // An image without a command of its own is a base for others, or a toolbox.
    if (!entrypoint && !cmd) return;
    if (!line.some(({ feeders }) => feeders.some((one) => !line.includes(one)))) return;
    const builds = line.some(
      (stage) =>
        compilations(dockerfile, stage).length > 0 ||
        only(stage, 'RUN').some(
          (run) =>
            dependencyInstalls(dockerfile, run).length > 0 ||
            commands(dockerfile, run).some(({ name = '' }) => ofPhp.test(name)),
        ),
    );
    for (const stage of [...line].reverse())
      for (const { word, name, others } of keptBuildPackages(dockerfile, stage)) {
        const { from, to } = word;
        yield {
          from,
          to,
          message: `${name}${others > 0 ? ` and ${others} more` : ''} ${
            others > 0 ? 'serve' : 'serves'
          } to build, and ${builds ? `${others > 0 ? 'stay' : 'stays'} in what ships` : 'this stage only runs what another has built'}.`,
        };
      }
  },
};
