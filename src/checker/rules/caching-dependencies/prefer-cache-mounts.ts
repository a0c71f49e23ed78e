import { dockerfile } from '../../dockerfile-text.ts';
import type { Edit, Fix } from '../../finding.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import {
  cacheMount,
  foldersOf,
  type LanguageCache,
  languageCaches,
  switchedOff,
} from '../../model/language-caches.ts';
import { runs } from '../../model/layers.ts';
import { wordRemoval } from '../../model/removal.ts';
import { isRoot, userInForce } from '../../model/runtime.ts';
import { runsAsAnother } from '../../model/wrappers.ts';
import type { Rule } from '../../rule.ts';
import { otherInstall, type Uncached } from './compilations.ts';
import { isCleaned, spanOf } from './leftovers.ts';
import { systemUse } from './system-downloads.ts';

export const preferCacheMounts: Rule = {
  id: 'prefer-cache-mounts',
  title: 'Mount a cache for what package managers download',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run'],
  why: 'When a lock file changes by one line, its layer is built anew and everything is downloaded again. `RUN --mount=type=cache` keeps the downloads on the builder, for the next build, and out of the image, so there is nothing to clean up either.',
  unless:
    'Builds run on machines that start empty each time, such as hosted CI: a cache mount does not travel with the layer cache.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install --no-cache-dir flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: {
    tally: ['tally/prefer-package-cache-mounts', 'tally/ruby/prefer-bundler-cache-mount'],
  },

  *check(file) {
    for (const run of runs(file)) {
      if (run.form === 'exec' || isForDevelopment(run)) continue;
      const found = languageUse(file, run) ?? systemUse(file, run) ?? otherInstall(file, run);
      if (!found) continue;
      yield {
        from: found.span.from,
        to: found.span.to,
        message: `${found.name} downloads all it needs again whenever this layer is built anew, since nothing is mounted at ${found.folder}.`,
        fix: found.fix,
      };
    }
  },
};

const isForDevelopment = ({ stage }: Run) =>
  /^(?:dev|development|devel|test)$/i.test(stage?.name ?? '');

function languageUse(file: Dockerfile, run: Run): Uncached | undefined {
  const installs = dependencyInstalls(file, run).filter((install) => {
    const cache = languageCaches[install.manager];
    return cache && !isLocal(install) && !isOffline(install) && !cacheMount(run, cache, install);
  });
  const [first] = installs;
  const cache = first && languageCaches[first.manager];
  if (!first || !cache) return undefined;
  const [folder = cache.folders[0]] = foldersOf(cache, run, first);
  return {
    span: spanOf(first),
    name: first.command.name ?? first.manager,
    folder,
    fix: mountFor(file, run, installs, cache, folder),
  };
}

/** What is there already is all that is used. */
const isOffline = ({ command: { words } }: DependencyInstall) =>
  words.some(({ partial }) =>
    /^(?:-mod=vendor|--offline|--frozen-offline|--no-restore|--no-index)$/.test(partial),
  );

/** Nothing is downloaded for `go run ./cmd`. */
const isLocal = ({ manager, verb, packages }: DependencyInstall) =>
  manager === 'go' &&
  verb.value === 'run' &&
  packages.every(({ partial }) => /^[./]/.test(partial));

/** More than a person writes in one RUN; what follows is searched for each. */
const mostInstalls = 50;

/** A mount, without the flags that would keep the manager from it. */
function mountFor(
  file: Dockerfile,
  run: Run,
  installs: readonly DependencyInstall[],
  cache: LanguageCache,
  folder: string,
): Fix | undefined {
  const user = run.stage && userInForce(run.stage, run.index);
  if (user !== undefined && !isRoot(user)) return undefined;
  if (installs.length > mostInstalls) return undefined;
  if (installs.some(({ command }) => runsAsAnother(command))) return undefined;
  if (installs.some(({ manager }) => languageCaches[manager] !== cache)) return undefined;
  if (systemUse(file, run) || otherInstall(file, run)) return undefined;
  const edits: Edit[] = [mountEdit(run, [folder])];
  for (const install of installs) {
    const off = switchedOff(cache, run, install);
    if ((off && off !== 'flag') || isCleaned(file, run, install, cache)) return undefined;
    for (const { name, word } of install.invocation.flags) {
      if (!cache.off.flags.includes(name)) continue;
      const edit = word.partial === name ? wordRemoval(file.source, word) : undefined;
      if (!edit) return undefined;
      edits.push(edit);
    }
  }
  return { title: `Mount a cache at ${folder}`, safety: 'suggestion', edits };
}

const mountEdit = ({ keywordSpan: { to } }: Run, folders: readonly string[]): Edit => ({
  from: to,
  to,
  insert: folders.map((folder) => ` --mount=type=cache,target=${folder}`).join(''),
});
