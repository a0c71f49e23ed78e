import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run, Stage, Transfer } from '../../model/dockerfile.ts';
import { hasFlag } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { manifestsOf } from './manifests.ts';

/** What the lines of a stage, and of those it continues, have copied and installed so far. */
export interface Course {
  /** The copy of the whole context, if nothing of the context was copied before it. */
  readonly copy: Transfer | undefined;
  /** Whether something else of the context was copied first. */
  readonly hasParts: boolean;
  /** Whether what comes further down has no part in this: the source was worked on. */
  readonly isOver: boolean;
  /** The first install below the copy that could stand above it. */
  readonly first: { readonly run: Run; readonly install: DependencyInstall } | undefined;
}

const start: Course = { copy: undefined, hasParts: false, isOver: false, first: undefined };

/** The course at the end of the stage, from what it was where the stage begins. */
export function follow(file: Dockerfile, stage: Stage, before = start): Course {
  let { copy, hasParts } = before;
  if (before.isOver || before.first) return before;
  for (const one of stage.instructions) {
    if (one.keyword === 'COPY' || one.keyword === 'ADD') {
      if (one.origin || one.flags.some(({ name }) => name === 'from')) continue;
      if (!copy && !hasParts && isWhole(one)) copy = one;
      else hasParts ||= !copy;
      continue;
    }
    if (one.keyword !== 'RUN' || !copy) continue;
    const install = dependencyInstalls(file, one).find(couldComeFirst);
    if (install) return { copy, hasParts, isOver: false, first: { run: one, install } };
    if (commands(file, one).some(changesSource))
      return { copy, hasParts, isOver: true, first: undefined };
  }
  return { copy, hasParts, isOver: false, first: undefined };
}

const isWhole = ({ sources, heredocs }: Transfer) =>
  heredocs.length === 0 &&
  sources.some(({ value }) => value === '.' || value === './' || value === '/');

/** What generates or fetches manifests makes the order a need. */
const changesSource = ({
  name,
  words,
}: {
  readonly name: string | undefined;
  readonly words: readonly { readonly value: string | undefined }[];
}) =>
  name === 'make' ||
  name === 'git' ||
  name === 'mv' ||
  name === 'cp' ||
  words.some(({ value }) => value === 'workspace');

/** It reads a manifest, or none and names what a registry has. */
function couldComeFirst(install: DependencyInstall): boolean {
  const { packages, open, manager, invocation } = install;
  if (open) return false;
  if (packages.length === 0) return manifestsOf(install) !== undefined;
  if (hasFlag(invocation, ...fromFiles)) return false;
  return fromRegistry.has(manager) && packages.every(({ value }) => isName(value ?? ''));
}

/** Flags that name files, which may be of the source. */
const fromFiles = [
  ...['-c', '--constraint', '-e', '--editable', '-f', '--find-links', '--no-index'],
  ...['--local', '--offline'],
];

const fromRegistry = new Set(['pip', 'uv pip', 'npm', 'yarn', 'pnpm', 'bun', 'gem']);

/** Of a package, perhaps with a scope, extras and a version; no path, address or file. */
const isName = (name: string) =>
  /^(?:@[\w-]+\/)?[a-z][\w.-]*(?:[[<>=~!@:][^/]*)?$/i.test(name) &&
  !/\.(?:whl|tgz|gem|zip|gz)$/.test(name);
