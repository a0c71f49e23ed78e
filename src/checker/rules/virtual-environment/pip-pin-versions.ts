import { dockerfile } from '../../dockerfile-text.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const pipPinVersions: Rule = {
  id: 'pip-pin-versions',
  title: 'Pin the versions of Python packages',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['pip', 'uv'],
  why: 'Without a version, pip takes the newest release of the day, of the package and of all it needs: the same file gives another image tomorrow, and a layer from the cache keeps the old one. PyPI keeps old releases, so a pin goes on working.',
  unless: 'A constraints file names the version, or any version will do for a throw-away step.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask
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
  peers: {
    hadolint: ['DL3013'],
    kics: ['unpinned_package_version_in_pip_install'],
    buddy: ['ER0013'],
    droast: ['DF051'],
    terrascan: ['AC_DOCKER_0010'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const listed = constrained(dockerfile, run);
      for (const install of dependencyInstalls(dockerfile, run)) {
        if (listed.includes(install.manager)) continue;
        const open = unpinned(install);
        const [first] = open;
        if (!first) continue;
        const others = open.length - 1;
        yield {
          from: first.from,
          to: first.to,
          message:
            others > 0
              ? `${first.value} and ${others} more have no version, so each build installs the newest of the day.`
              : `${first.value} has no version, so each build installs the newest of the day.`,
        };
      }
    }
  },
};

/** As by `-c`: https://pip.pypa.io/en/stable/topics/configuration/#environment-variables, and uv's UV_CONSTRAINT. */
const constraints: readonly (readonly [manager: string, variable: string])[] = [
  ['pip', 'PIP_CONSTRAINT'],
  ['uv pip', 'UV_CONSTRAINT'],
];

/** The managers for which a variable of the stage, or of the RUN itself, names a list of versions. */
const constrained = ({ source }: Dockerfile, { stage, index, from, to, heredocs }: Run) => {
  const text = source.text.slice(from, heredocs.at(-1)?.to ?? to);
  return constraints.flatMap(([manager, variable]) =>
    stage?.scope.variable(variable, index) || text.includes(`${variable}=`) ? manager : [],
  );
};

function unpinned({ manager, invocation, packages }: DependencyInstall): readonly ShellWord[] {
  if (manager !== 'pip' && manager !== 'uv pip') return [];
  if (hasFlag(invocation, '-c', '--constraint', '--constraints')) return [];
  return packages.filter(({ value }) => value !== undefined && isOpen(value));
}

/** Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers/ */
function isOpen(requirement: string): boolean {
  // A repository wants a tag or a commit behind its path: git+https://host/path@ref.
  const repository = /(?:git|hg|svn|bzr)\+\w+:\/\/[^/]*(\/[^#]*)/.exec(requirement);
  if (repository) return !repository[1]?.includes('@');
  if (requirement === '' || /[=<>!~]|:\/\/|^file:|@/.test(requirement)) return false;
  return !/[/*\\]|^\.|\.(?:whl|zip|tar|tgz|tar\.\w+)$/.test(requirement.replace(/\[.*\]$/, ''));
}
