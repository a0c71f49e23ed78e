import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import {
  type Dockerfile,
  only,
  type Run,
  type Stage,
  type Transfer,
} from '../../model/dockerfile.ts';
import { lineEndOf } from '../../model/insertion.ts';
import { hasFlag } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './leftovers.ts';
import { freezing, looseness } from './lock-files.ts';
import { manifestsOf } from './manifests.ts';

export const copyBeforeDependencyInstall: Rule = {
  id: 'copy-before-dependency-install',
  title: 'Copy the lock file, install, then copy the source',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy run', 'add run'],
  why: 'A layer is reused only if nothing above it changed. With the whole source copied first, every edit of any file installs all dependencies again; with only the manifest above the install, they are installed again when the manifest changes.',
  unless: 'The install needs the source itself, as an editable install or a workspace does.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY . .
        RUN pip install --no-cache-dir -r requirements.txt
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY requirements.txt ./
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { droast: ['DF070'] },

  *check(file) {
    const courses = new Map<Stage, Course>();
    const named = new Set<Transfer>();
    for (const stage of file.stages) {
      const course = follow(file, stage, stage.parent && courses.get(stage.parent));
      courses.set(stage, course);
      const { copy, first } = course;
      if (!copy || !first || named.has(copy)) continue;
      named.add(copy);
      const at = copy.sources[0] ?? copy.keywordSpan;
      yield {
        from: at.from,
        to: at.to,
        message: `The whole source stands above ${nameOf(file, first.install)}, so every edit of any file installs ${first.install.packages.length > 0 ? 'what it names' : 'all dependencies'} again.`,
        fix: copy.stage === stage ? reorder(file, copy, first.run, first.install) : undefined,
      };
    }
  },
};

/** As it is written: `npm ci`, `go mod download`. */
const nameOf = ({ source }: Dockerfile, install: DependencyInstall) =>
  source.slice(spanOf(install)).replace(/[\s\\]+/g, ' ');

/** What the lines of a stage, and of those it continues, have copied and installed so far. */
interface Course {
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

function follow(file: Dockerfile, stage: Stage, before = start): Course {
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

/** The manifest above, the rest below, where the two are plain lines of their own. */
function reorder(
  { source }: Dockerfile,
  copy: Transfer,
  run: Run,
  install: DependencyInstall,
): Fix | undefined {
  const manifests = manifestsOf(install);
  const text = source.slice(copy);
  if (!manifests?.length || copy.keyword !== 'COPY' || copy.flags.length > 0) return undefined;
  if (copy.sources.length !== 1 || copy.form === 'exec' || text.includes('\n')) return undefined;
  if (run.mounts.length > 0 || !isOnlyInstall(run, install)) return undefined;
  const between = only({ instructions: copy.stage?.instructions ?? [] }, 'RUN').some(
    ({ index }) => index > copy.index && index < run.index,
  );
  const target = copy.destination?.value;
  if (between || target === undefined) return undefined;
  // With the lock file copied for itself, it is to be kept to.
  const loose = looseness(run, install);
  const folder = target === '.' ? './' : target.endsWith('/') ? target : `${target}/`;
  return {
    title: 'Copy the manifest first and the source below',
    safety: 'suggestion',
    edits: [
      { from: copy.from, to: copy.to, insert: `COPY ${manifests.join(' ')} ${folder}` },
      ...(loose ? [freezing(install, loose)] : []),
      { from: run.to, to: run.to, insert: `${lineEndOf(source)}${text}` },
    ],
  };
}

/** Whether the RUN does nothing else that may need the source. */
const isOnlyInstall = (run: Run, { command }: DependencyInstall) =>
  run.heredocs.length === 0 &&
  command.script.commands.every(
    ({ name, words }) =>
      name === command.name ||
      name === 'set' ||
      words.some(({ value }) => value === 'cache' || value === '--upgrade'),
  );
