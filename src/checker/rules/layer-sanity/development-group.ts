import type { DependencyInstall, LanguageManager } from '../../model/dependencies.ts';
import type { Run } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';

/** How a manager leaves out the packages that a project lists for development. */
interface Manner {
  /** What it calls them. */
  readonly group: string;
  /** Flags that leave them out, or that change what is installed at all. */
  readonly flags: readonly string[];
  /** Variables that do. */
  readonly variables: readonly string[];
  /** The flag to offer. */
  readonly flag: string;
  /** The last part of the path under which they lie. */
  readonly folder: RegExp;
}

const node = { group: 'devDependencies', folder: /^node_modules$/ };
const python = { group: 'the packages for development', folder: /^\.?venv$/ };
const npmVariables = ['NODE_ENV', 'NPM_CONFIG_OMIT', 'NPM_CONFIG_PRODUCTION', 'NPM_CONFIG_ONLY'];

const manners: Readonly<Partial<Record<LanguageManager, Manner>>> = {
  // https://docs.npmjs.com/cli/v11/commands/npm-ci#omit
  npm: {
    ...node,
    flags: ['--omit', '--only', '--production', '--prod', '-g', '--global', '--package-lock-only'],
    variables: [...npmVariables, ...npmVariables.map((name) => name.toLowerCase())],
    flag: '--omit=dev',
  },
  // https://classic.yarnpkg.com/en/docs/cli/install#toc-yarn-install-production-true-false
  yarn: {
    ...node,
    flags: [
      '--production',
      '--prod',
      '--mode',
      '--immutable',
      '--immutable-cache',
      '--inline-builds',
    ],
    variables: ['NODE_ENV', 'YARN_PRODUCTION'],
    flag: '--production',
  },
  // https://pnpm.io/cli/install#--prod--p
  pnpm: {
    ...node,
    flags: ['--prod', '-P', '--production', '--no-dev', '-g', '--global', '--lockfile-only'],
    variables: npmVariables,
    flag: '--prod',
  },
  // https://bun.com/docs/pm/cli/install#production-mode
  bun: {
    ...node,
    flags: ['--production', '-p', '--omit', '-g', '--global'],
    variables: ['NODE_ENV'],
    flag: '--production',
  },
  // https://python-poetry.org/docs/cli/#install
  poetry: {
    ...python,
    flags: ['--only', '--without', '--no-dev', '--only-root'],
    variables: ['POETRY_WITHOUT', 'POETRY_ONLY'],
    flag: '--only=main',
  },
  // https://docs.astral.sh/uv/reference/cli/#uv-sync
  uv: {
    ...python,
    flags: ['--no-dev', '--no-group', '--only-group', '--no-default-groups'],
    variables: ['UV_NO_DEV', 'UV_NO_GROUP', 'UV_NO_DEFAULT_GROUPS'],
    flag: '--no-dev',
  },
};

/** How the install would leave out what only development needs; `undefined` where it does, or may. */
export function developmentGroup(run: Run, install: DependencyInstall): Manner | undefined {
  const { manager, packages, invocation, open, verb, command } = install;
  const manner = manners[manager];
  if (!manner || open || packages.length > 0 || verb.value === 'add') return undefined;
  if (hasFlag(invocation, ...manner.flags)) return undefined;
  const isSet = manner.variables.some(
    (name) =>
      command.assignments.some((one) => one.name === name) ||
      !/^(?:|development|dev|test)$/.test(
        run.stage?.scope.variable(name, run.index)?.partial ?? '',
      ),
  );
  return isSet ? undefined : manner;
}

/** What takes such packages away again, or installs without them at another place. */
export const mayPrune = (text: string): boolean =>
  /\b(?:prune|deploy|focus)\b|--(?:omit|only|prod|production|without|no-dev)\b|\bnode_modules\b|\b(?:npm|yarn|pnpm) config\b/.test(
    text,
  );
