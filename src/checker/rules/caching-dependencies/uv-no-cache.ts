import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { cacheMount, languageCaches, switchedOff } from '../../model/language-caches.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { isCleaned, keptIn, spanOf } from './leftovers.ts';

export const uvNoCache: Rule = {
  id: 'uv-no-cache',
  title: 'Keep the download cache of uv out of the image',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['uv'],
  why: 'uv keeps what it downloads and builds under `~/.cache/uv`. What it can link into the environment costs little in the same layer; archives, metadata and what was built from source come on top. A cache mount keeps it between builds and out of the image; `--no-cache`, or `UV_NO_CACHE=1`, does without: [Using uv in Docker](https://docs.astral.sh/uv/guides/integration/docker/#caching).',
  unless: 'The stage is not shipped.',
  examples: [
    {
      bad: dockerfile`
        FROM ghcr.io/astral-sh/uv:0.9.10-python3.13-trixie-slim
        RUN uv pip install --system flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
      good: dockerfile`
        FROM ghcr.io/astral-sh/uv:0.9.10-python3.13-trixie-slim
        RUN uv pip install --no-cache --system flask==3.1.2
        USER 10001
        CMD ["python", "app.py"]
      `,
    },
  ],
  peers: { droast: ['DF030'] },

  *check(file) {
    for (const run of keptRuns(file))
      for (const install of dependencyInstalls(file, run)) {
        const { manager, command, verb, open } = install;
        if ((manager !== 'uv' && manager !== 'uv pip') || open) continue;
        const cache = languageCaches[manager];
        if (!cache || switchedOff(cache, run, install) || cacheMount(run, cache, install)) continue;
        if (isCleaned(file, run, install, cache)) continue;
        yield {
          ...spanOf(install),
          message: `uv keeps what it downloads in ${keptIn(cache, run, install, '~/.cache/uv')}, and so in ${holderOf(file, run)}.`,
          fix: {
            title: 'Add --no-cache',
            safety: 'safe',
            edits: [argumentAfter(command, verb, '--no-cache')],
          },
        };
      }
  },
};
