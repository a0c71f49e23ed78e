import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { cacheMount, languageCaches } from '../../model/language-caches.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { isCleaned, spanOf } from './leftovers.ts';

export const condaClean: Rule = {
  id: 'conda-clean',
  title: 'Remove what conda has downloaded',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['conda', 'mamba', 'micromamba'],
  why: 'conda keeps the archive of every package beside what it has unpacked, and an index of its channels, for a next install that never comes: hundreds of megabytes in a layer are usual. `conda clean --all` in the same `RUN` removes them; a cache mount at `/opt/conda/pkgs` keeps them between builds and out of the image.',
  unless: 'The stage is not shipped.',
  examples: [
    {
      bad: dockerfile`
        FROM condaforge/miniforge3:25.9.1-0
        COPY environment.yml ./
        RUN conda env update --name base --file environment.yml
        USER 10001
        CMD ["python", "-m", "forecast"]
      `,
      good: dockerfile`
        FROM condaforge/miniforge3:25.9.1-0
        COPY environment.yml ./
        RUN conda env update --name base --file environment.yml && conda clean --all --yes
        USER 10001
        CMD ["python", "-m", "forecast"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const cache = languageCaches.conda;
    if (!cache) return;
    for (const run of keptRuns(file)) {
      const install = dependencyInstalls(file, run).findLast(downloads);
      if (!install || cacheMount(run, cache, install) || isCleaned(file, run, install, cache))
        continue;
      const cleaning = `${install.command.words[0]?.text} clean --all --yes`;
      const edit = commandAfter(file, install.command, cleaning);
      yield {
        ...spanOf(install),
        message: `${install.command.name} keeps the archives of the packages it unpacks, so ${holderOf(file, run)} holds them, too.`,
        fix: edit && { title: `Add ${cleaning}`, safety: 'safe', edits: [edit] },
      };
    }
  },
};

/** An environment without packages takes nothing from anywhere. */
const downloads = ({ manager, packages, invocation }: DependencyInstall): boolean =>
  manager === 'conda' &&
  !hasFlag(invocation, '--offline', '--dry-run', '-d') &&
  (packages.length > 0 ||
    hasFlag(invocation, '-f', '--file') ||
    invocation.subcommand?.value === 'env');
