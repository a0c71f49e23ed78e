import type { Edit } from '../../finding.ts';
import type { DependencyInstall, LanguageManager } from '../../model/dependencies.ts';
import { lineage, only, type Run, type Stage } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { argumentAfter } from '../../model/shell-edits.ts';

/**
 * Whether a lock file whose path matches is there for sure when the RUN begins: copied above by its
 * name or by a pattern that means it, or mounted.
 */
export function hasLockFile({ stage, index, mounts }: Run, lockFile: RegExp): boolean {
  const isMounted = mounts.some(({ options }) =>
    options.some(({ key, value }) => /^(?:source|src)$/.test(key) && lockFile.test(value ?? '')),
  );
  return (
    isMounted || (stage !== undefined && lineage(stage).some((one) => copies(one, index, lockFile)))
  );
}

const copies = (stage: Stage, before: number, lockFile: RegExp) =>
  only(stage, 'COPY').some(
    ({ index, sources }) => index < before && sources.some(({ partial }) => lockFile.test(partial)),
  );

/** How an install may leave its lock file behind, and the flag that keeps it to it. */
export interface Looseness {
  /** The lock file's name, and what paths of it look like. */
  readonly name: string;
  readonly path: RegExp;
  readonly flag: string;
}

/** Of an install by yarn, pnpm or bun that does not say what to do where its lock file does not fit. */
export function looseness(run: Run, install: DependencyInstall): Looseness | undefined {
  const { manager, packages, verb, command, invocation, open } = install;
  const lock = locks[manager];
  if (!lock || open || packages.length > 0 || !/^(?:yarn|i|install)$/.test(verb.value ?? ''))
    return undefined;
  if (hasFlag(invocation, ...settled)) return undefined;
  // pnpm and newer Yarn freeze by themselves where CI is set.
  const isCi =
    run.stage?.scope.variable('CI', run.index) !== undefined ||
    command.assignments.some(({ name }) => name === 'CI');
  if (isCi) return undefined;
  const isNewYarn = manager === 'yarn' && hasLockFile(run, /(?:^|\/)\.yarn(?:rc\.ya?ml)?\/?$/);
  return { ...lock, flag: isNewYarn ? '--immutable' : '--frozen-lockfile' };
}

export const freezing = ({ command, verb }: DependencyInstall, { flag }: Looseness): Edit =>
  argumentAfter(command, verb, flag);

/**
 * Sources: https://classic.yarnpkg.com/en/docs/cli/install, https://yarnpkg.com/cli/install,
 * https://pnpm.io/cli/install, https://bun.com/docs/pm/cli/install
 */
const locks: Readonly<
  Partial<Record<LanguageManager, { readonly name: string; readonly path: RegExp }>>
> = {
  yarn: { name: 'yarn.lock', path: /(?:^|\/)yarn\.lock$/ },
  pnpm: { name: 'pnpm-lock.yaml', path: /(?:^|\/)pnpm-lock\.yaml$/ },
  bun: { name: 'the lock file', path: /(?:^|\/)bun\.lockb?\*?$/ },
};

/** Flags with which the lock file is kept to, or is not wanted. */
const settled = [
  ...['--frozen-lockfile', '--immutable', '--immutable-cache', '--check-cache', '--no-lockfile'],
  ...['--lockfile-only', '--fix-lockfile', '--global', '-g', '--update-checksums', '--offline'],
  ...['--no-frozen-lockfile', '--no-immutable', '--prefer-frozen-lockfile', '--mode', '--no-save'],
];
