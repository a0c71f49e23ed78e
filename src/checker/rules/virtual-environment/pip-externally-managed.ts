import { dockerfile } from '../../dockerfile-text.ts';
import { pythonOf, rootImage } from '../../model/bases.ts';
import { firstFrom } from '../../model/command-order.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { type Distribution, distributionOf } from '../../model/distribution.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { isIsolated } from './system-python.ts';

export const pipExternallyManaged: Rule = {
  id: 'pip-externally-managed',
  title: "Make a virtual environment where the system's Python refuses pip",
  severity: 'error',
  preset: 'recommended',
  mentions: ['pip'],
  why: "The Python of Debian since 12, of Ubuntu since 23.04 and of Alpine since 3.19 is marked as the distribution's own (PEP 668): its pip installs into virtual environments only, and elsewhere ends with `externally-managed-environment`, which stops the build.",
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends python3-pip python3-venv \
            && rm -rf /var/lib/apt/lists/*
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["gunicorn", "app:app"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends python3-pip python3-venv \
            && rm -rf /var/lib/apt/lists/*
        RUN python3 -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["gunicorn", "app:app"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    // A Python of another origin, or a mark that is taken away or overruled.
    if (others.test(file.source.text)) return;
    for (const stage of file.stages) {
      const distribution = distributionOf(rootImage(stage));
      if (!distribution || !refusesPip(distribution) || pythonOf(stage) !== undefined) continue;
      const from = pipSince(file, stage);
      if (from === undefined) continue;
      const refused = only(stage, 'RUN')
        .flatMap((run) => dependencyInstalls(file, run).map((install) => ({ run, install })))
        .find(
          ({ run, install }) =>
            install.manager === 'pip' &&
            install.command.from > from &&
            !install.open &&
            !install.invocation.open &&
            isPlainPip(install.command) &&
            !mayFail(commands(file, run), install.command) &&
            isIsolated(file, stage, install, run.index) === false,
        );
      // The build goes no further than the first.
      if (!refused) continue;
      const { command, verb } = refused.install;
      yield {
        from: command.from,
        to: verb.to,
        message: `pip refuses to install into the Python of ${distribution.name} outside a virtual environment, and the build stops here.`,
      };
    }
  },
};

/**
 * https://peps.python.org/pep-0668/, https://salsa.debian.org/cpython-team/python3/-/blob/master/debian/README.venv,
 * https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.19.0
 */
const refusesPip = ({ name, release }: Distribution): boolean =>
  release >= { Debian: 12, Ubuntu: 23.04, Alpine: 3.19 }[name];

const others =
  /EXTERNALLY-MANAGED|break-system-packages|BREAK_SYSTEM_PACKAGES|pip\.conf|pip config|PIP_CONFIG|get-pip|ensurepip|pyenv|conda|mamba|deadsnakes|altinstall|uv python|python-build/i;

/** Where the distribution's pip is installed first, in the stage or one it continues. */
function pipSince(file: Dockerfile, stage: Stage): number | undefined {
  for (const one of lineage(stage).toReversed())
    for (const run of only(one, 'RUN'))
      for (const { command, packages } of installs(file, run))
        if (packages.some(({ name }) => /^(?:python3?|py3?)-pip$/.test(name ?? '')))
          return command.from;
  return undefined;
}

/** `pip` and `python3 -m pip`; of a Python with a version in its name the origin is not known. */
const isPlainPip = ({ words: [program] }: Command): boolean =>
  /^(?:\/usr\/bin\/)?(?:pip3?|python3?)$/.test(program?.value ?? '');

/** `pip install x || true`: what comes next has thought of it. */
const mayFail = (all: readonly Command[], { from }: Command): boolean =>
  all[firstFrom(all, from + 1)]?.operator === '||';
