import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { cacheMount, languageCaches } from '../../model/language-caches.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { isCleaned, spanOf } from './leftovers.ts';

export const yarnCacheClean: Rule = {
  id: 'yarn-cache-clean',
  title: 'Keep the cache of Yarn out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['yarn'],
  why: 'Yarn keeps a copy of every package it downloads, for a next install that never comes: the layer carries them twice. A cache mount keeps them between builds and out of the image; `yarn cache clean` in the same `RUN` removes them.',
  unless:
    "The stage is not shipped, or Yarn runs from the cache in the project (Plug'n'Play, zero-installs).",
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package.json yarn.lock ./
        RUN yarn install --frozen-lockfile
        USER node
        CMD ["node", "app.js"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package.json yarn.lock ./
        RUN yarn install --frozen-lockfile && yarn cache clean
        USER node
        CMD ["node", "app.js"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3060'],
    parfum: ['yarnCacheCleanAfterInstall'],
    droast: ['DF055'],
  },

  *check(file) {
    const cache = languageCaches.yarn;
    if (!cache) return;
    for (const run of keptRuns(file)) {
      const install = dependencyInstalls(file, run).findLast(({ manager }) => manager === 'yarn');
      if (!install || cacheMount(run, cache, install) || isCleaned(file, run, install, cache))
        continue;
      const edit = commandAfter(file, install.command, 'yarn cache clean');
      yield {
        ...spanOf(install),
        message: `Yarn keeps a copy of what it downloads, so ${holderOf(file, run)} holds the packages twice.`,
        // In Yarn 2 and later the cache may be what the program loads its packages from.
        fix: edit && { title: 'Add yarn cache clean', safety: 'suggestion', edits: [edit] },
      };
    }
  },
};
