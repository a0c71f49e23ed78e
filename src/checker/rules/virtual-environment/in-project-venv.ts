import { dockerfile } from '../../dockerfile-text.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { instructionBefore } from '../../model/insertion.ts';
import { hasFlag } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { activated, pathEntries } from '../../model/virtual-environments.ts';
import type { Rule } from '../../rule.ts';

export const inProjectVenv: Rule = {
  id: 'in-project-venv',
  title: 'Tell Poetry and Pipenv to keep the environment in the project',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['poetry', 'pipenv'],
  why: 'By default Poetry and Pipenv make the virtual environment under a name with a hash, in the home directory of whoever runs them: no `PATH` and no `COPY --from` can name it, and another `USER` cannot read it. In the project it is `.venv`, always.',
  unless:
    'Every program is started by `poetry run` or `pipenv run`, as the user who built the image.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        RUN pip install --no-cache-dir poetry==2.2.1
        COPY pyproject.toml poetry.lock ./
        RUN poetry install --no-root
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        RUN pip install --no-cache-dir poetry==2.2.1
        COPY pyproject.toml poetry.lock ./
        ENV POETRY_VIRTUALENVS_IN_PROJECT=1
        RUN poetry install --no-root
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { source, final } = file;
    if (
      /\b(?:poetry|pipenv)["',\s]+(?:run|shell)\b|(?:poetry|pipenv)\s+env\b|--venv\b/.test(
        source.text,
      )
    )
      return;
    if (!final) return;
    const decided = new Map<Stage, Setting>();
    for (const stage of file.stages)
      for (const run of only(stage, 'RUN'))
        for (const install of dependencyInstalls(file, run)) {
          const setting = settingOf(install);
          // The first install makes the environment; those below find it.
          if (!setting || decided.get(stage) === setting) continue;
          decided.set(stage, setting);
          if (install.open || isSet(file, stage, run, setting)) continue;
          if (isActivatedBefore(file, stage)) continue;
          yield {
            from: install.command.words[0]?.from ?? install.command.from,
            to: install.verb.to,
            message:
              'The environment goes to a folder with a hash in its name, so nothing later in this file can name it.',
            fix: {
              title: `Set ${setting.env}`,
              safety: 'suggestion',
              edits: [instructionBefore(source, run, `ENV ${setting.env}=1`)],
            },
          };
        }
  },
};

interface Setting {
  readonly tool: string;
  readonly env: string;
  /** What else decides where the environment goes. */
  readonly others: readonly string[];
}

// https://python-poetry.org/docs/configuration/#virtualenvsin-project
const poetry: Setting = {
  tool: 'poetry',
  env: 'POETRY_VIRTUALENVS_IN_PROJECT',
  others: ['POETRY_VIRTUALENVS_CREATE', 'POETRY_VIRTUALENVS_PATH', 'VIRTUAL_ENV'],
};

// https://pipenv.pypa.io/en/latest/configuration.html
const pipenv: Setting = {
  tool: 'pipenv',
  env: 'PIPENV_VENV_IN_PROJECT',
  others: ['WORKON_HOME', 'PIPENV_CUSTOM_VENV_NAME', 'PIPENV_SYSTEM', 'VIRTUAL_ENV'],
};

function settingOf({ manager, invocation }: DependencyInstall): Setting | undefined {
  if (manager === 'poetry') return poetry;
  return manager === 'pipenv' && !hasFlag(invocation, '--system') ? pipenv : undefined;
}

function isSet(file: Dockerfile, stage: Stage, run: Run, { tool, env, others }: Setting): boolean {
  const names = [env, ...others];
  if (names.some((name) => stage.scope.variable(name, run.index))) return true;
  return lineage(stage).some((one) =>
    only(one, 'RUN').some((other) =>
      commands(file, other).some(
        ({ name, words, assignments }) =>
          assignments.some((given) => names.includes(given.name)) ||
          words.some(({ partial }) => names.some((each) => partial.startsWith(`${each}=`))) ||
          (name === tool && words[1]?.value === 'config'),
      ),
    ),
  );
}

/** Poetry and Pipenv install into an environment that is active. */
const isActivatedBefore = (file: Dockerfile, stage: Stage) =>
  pathEntries(stage).some((entry) => /venv|virtualenv|\/env\//.test(entry)) ||
  lineage(stage).some((one) =>
    only(one, 'RUN').some((run) =>
      commands(file, run).some((each) => activated(each) !== undefined),
    ),
  );
