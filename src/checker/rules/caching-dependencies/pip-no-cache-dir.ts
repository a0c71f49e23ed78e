import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { cacheMount, languageCaches, switchedOff } from '../../model/language-caches.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { isCleaned, keptIn, spanOf } from './leftovers.ts';

export const pipNoCacheDir: Rule = {
  id: 'pip-no-cache-dir',
  title: 'Keep the download cache of pip out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['pip'],
  why: 'pip keeps every wheel it downloads under `~/.cache/pip`, for a next install that never comes: the layer carries the packages twice. A cache mount, `RUN --mount=type=cache,target=/root/.cache/pip`, keeps them between builds and out of the image; `--no-cache-dir` does without.',
  unless: 'The stage is not shipped.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        RUN pip install flask==3.1.2
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
    hadolint: ['DL3042'],
    droast: ['DF030'],
    kics: ['pip_install_keeping_cached_packages'],
    semgrep: ['missing-pip-no-cache-dir'],
    parfum: ['pipUseNoCacheDir'],
    terrascan: ['AC_DOCKER_0031'],
  },

  *check(file) {
    const cache = languageCaches.pip;
    if (!cache || /pip\d* config (?:--\w+ )?set global\.no-cache-dir/.test(file.source.text))
      return;
    for (const run of keptRuns(file))
      for (const install of dependencyInstalls(file, run)) {
        const { manager, command, verb, open } = install;
        const off = switchedOff(cache, run, install);
        // What xargs adds are packages.
        const isOpen = open && (command.wrapper?.name !== 'xargs' || install.invocation.open);
        if (manager !== 'pip' || isOpen || (off && off !== 'no')) continue;
        // From a folder nothing is downloaded.
        if (hasFlag(install.invocation, '--no-index')) continue;
        if (cacheMount(run, cache, install) || isCleaned(file, run, install, cache)) continue;
        yield {
          ...spanOf(install),
          message: off
            ? 'PIP_NO_CACHE_DIR says no here, which reads as if the cache were kept; pip switches it off whatever the value.'
            : `pip keeps what it downloads in ${keptIn(cache, run, install, '~/.cache/pip')}, so ${holderOf(file, run)} holds the packages twice.`,
          // Of the two flags pip obeys the last.
          fix: hasFlag(install.invocation, '--cache-dir')
            ? undefined
            : {
                title: 'Add --no-cache-dir',
                safety: 'safe',
                edits: [argumentAfter(command, verb, '--no-cache-dir')],
              },
        };
      }
  },
};
