import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { type Dockerfile, lineage } from '../../model/dockerfile.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const noCheckersInFinalImage: Rule = {
  id: 'no-checkers-in-final-image',
  title: 'Check the code in a stage of its own',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: [
    ...(['pytest', 'flake', 'pylint', 'ruff', 'black', 'isort', 'mypy', 'bandit', 'tox'] as const),
    ...(['nox', 'coverage', 'commit', 'pycodestyle', 'pyflakes', 'autopep', 'yapf'] as const),
    ...(['eslint', 'prettier', 'jest', 'mocha', 'vitest', 'stylelint', 'cypress'] as const),
    ...(['rubocop', 'rspec', 'brakeman', 'standard'] as const),
  ],
  why: 'pytest, ruff and their like are of use before the image is shipped. In it, they are megabytes to pull, packages to patch, and one more reason for a scanner to call. A stage beside the final one can run them on the same files.',
  unless: 'The image is there to run them.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask==3.1.2 pytest==8.4.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final, source } = dockerfile;
    if (!final || lineage(final).some(isForDevelopment)) return;
    // An image that starts nothing of its own is a workshop, and so is one that runs a checker.
    if (!startsAnApplication(dockerfile)) return;
    for (const run of keptRuns(dockerfile)) {
      if (run.trigger || !mention.test(source.slice(run))) continue;
      for (const install of dependencyInstalls(dockerfile, run))
        for (const word of install.packages) {
          const name = checkerOf(install, word.value);
          if (name === undefined) continue;
          yield {
            from: word.from,
            to: word.to,
            message: `${name} checks code before it is shipped, and ships with it here.`,
          };
        }
    }
  },
};

function startsAnApplication({ final, source }: Dockerfile): boolean {
  const starts = final
    ? lineage(final).flatMap(({ instructions }) =>
        instructions.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT'),
      )
    : [];
  return (
    starts.length > 0 &&
    !starts.some((one) => /\btest\b/.test(source.slice(one)) || mention.test(source.slice(one)))
  );
}

const python = [
  ...['pytest', 'pytest-cov', 'flake8', 'pylint', 'ruff', 'black', 'isort', 'mypy', 'bandit'],
  ...['tox', 'nox', 'coverage', 'pre-commit', 'pycodestyle', 'pyflakes', 'autopep8', 'yapf'],
];
const javascript = ['eslint', 'prettier', 'jest', 'mocha', 'vitest', 'stylelint', 'cypress'];
const ruby = ['rubocop', 'rspec', 'brakeman', 'standard'];

const mention = new RegExp(
  `(?<![\\w-])(?:${[...python, ...javascript, ...ruby].join('|')})(?![\\w-])`,
);

const byManager: Readonly<Record<string, readonly string[]>> = {
  pip: python,
  pip3: python,
  'uv pip': python,
  pipx: python,
  npm: javascript,
  yarn: javascript,
  pnpm: javascript,
  gem: ruby,
};

/** The checker that a requirement names: `pytest` of `pytest[extra]==8.4.2`. */
function checkerOf({ manager }: DependencyInstall, requirement: string | undefined) {
  const name = /^[\w.-]+/.exec(requirement ?? '')?.[0]?.toLowerCase();
  const known = Object.hasOwn(byManager, manager) ? byManager[manager] : undefined;
  return name !== undefined && known?.includes(name) ? name : undefined;
}
