import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import {
  type Dockerfile,
  lineage,
  only,
  onlyDeep,
  type Run,
  type Stage,
} from '../../model/dockerfile.ts';
import { instructionAfter } from '../../model/insertion.ts';
import { commands } from '../../model/shell.ts';
import { startOf } from '../../model/start.ts';
import {
  isBarePip,
  isOnPath,
  type VirtualEnvironment,
  virtualEnvironments,
} from '../../model/virtual-environments.ts';
import type { Rule } from '../../rule.ts';

export const venvOnPath: Rule = {
  id: 'venv-on-path',
  title: 'Put the virtual environment on PATH',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['venv', 'virtualenv', 'virtual', 'uv'],
  why: 'Making a virtual environment changes nothing by itself: `pip` and `python` go on to be those of the system, and the environment stays empty or unused. Activation comes down to `ENV PATH="/opt/venv/bin:$PATH"`, which holds for every later `RUN` and for the container.',
  unless: 'Its programs are called by their full path.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      const environments = virtualEnvironments(file, stage);
      if (environments.length === 0) continue;
      const missed = missedBy(file, stage, environments);
      for (const made of environments) {
        const { path, word, run } = made;
        const install = missed.get(made);
        if (path === undefined || (!install && !startsWithout(file, made, path))) continue;
        yield {
          from: word.from,
          to: word.to,
          message: install
            ? `${path}/bin is not on PATH, so the pip below installs into the system's Python and nothing in here.`
            : `${path}/bin is not on PATH, so the container starts the system's Python, which sees nothing of this.`,
          fix: install === run ? undefined : putOnPath(file, run, path),
        };
      }
    }
  },
};

/** For each environment the RUN with the first pip behind it that is not its own. */
function missedBy(
  file: Dockerfile,
  stage: Stage,
  environments: readonly VirtualEnvironment[],
): ReadonlyMap<VirtualEnvironment, Run> {
  const missed = new Map<VirtualEnvironment, Run>();
  const waiting = new Map<string, VirtualEnvironment>();
  let next = 0;
  for (const run of only(stage, 'RUN'))
    for (const install of dependencyInstalls(file, run)) {
      const { command } = install;
      for (
        let made = environments[next];
        made && made.command.to <= command.from;
        made = environments[++next]
      )
        if (made.path !== undefined) waiting.set(made.path, made);
      if (waiting.size === 0 || !isBarePip(install)) continue;
      for (const [path, made] of waiting)
        if (isOnPath(stage, path, run.index) === false) {
          missed.set(made, run);
          waiting.delete(path);
        }
    }
  return missed;
}

/** Whether the image starts a bare `python`, although what it needs was installed here by full path. */
function startsWithout(file: Dockerfile, { stage }: VirtualEnvironment, path: string): boolean {
  const { final } = file;
  if (!final || !lineage(final).includes(stage) || isOnPath(final, path) !== false) return false;
  const [program] = startOf(file, final).words;
  if (!/^python[\d.]*$/.test(program?.value ?? '')) return false;
  if (lineage(final).some((one) => servesSystem(file, one) || namesInEnv(one, path))) return false;
  return only(stage, 'RUN').some((run) =>
    commands(file, run).some(
      ({ words }) =>
        /^pip[\d.]*$/.test(words[0]?.value?.replace(`${path}/bin/`, '') ?? '') &&
        words[0]?.value?.startsWith(`${path}/bin/`),
    ),
  );
}

/** Whether the system's Python gets packages of its own, besides those that only install others. */
const servesSystem = (file: Dockerfile, stage: Stage): boolean =>
  only(stage, 'RUN').some((run) =>
    dependencyInstalls(file, run).some(
      (install) =>
        isBarePip(install) &&
        (install.packages.length === 0 || !install.packages.every(({ text }) => isTool.test(text))),
    ),
  );

const isTool = /^(?:pip|setuptools|wheel|virtualenv|uv)(?:[=<>~!].*)?$/;

/** Whether a variable holds its path, from which the program may find it. */
const namesInEnv = (stage: Stage, path: string): boolean =>
  onlyDeep(stage, 'ENV').some(({ pairs }) =>
    pairs.some(({ value }) => value?.partial.includes(path)),
  );

function putOnPath({ source }: Dockerfile, run: Run, path: string): Fix {
  return {
    title: 'Put it on PATH',
    safety: 'suggestion',
    edits: [instructionAfter(source, run, `ENV PATH="${path}/bin:$PATH"`)],
  };
}
