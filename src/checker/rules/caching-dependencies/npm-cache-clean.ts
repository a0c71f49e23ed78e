import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { cacheMount, languageCaches } from '../../model/language-caches.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { isCleaned, keptIn, spanOf } from './leftovers.ts';

export const npmCacheClean: Rule = {
  id: 'npm-cache-clean',
  title: 'Keep the cache of npm out of the image',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['npm'],
  why: 'npm keeps every package it downloads under `~/.npm`, for a next install that never comes: the layer carries them twice. A cache mount keeps them between builds and out of the image; `npm cache clean --force` in the same `RUN` removes them.',
  unless: 'The stage is not shipped.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev
        USER node
        CMD ["node", "app.js"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev && npm cache clean --force
        USER node
        CMD ["node", "app.js"]
      `,
    },
  ],
  peers: { parfum: ['npmCacheCleanAfterInstall'] },

  *check(file) {
    const cache = languageCaches.npm;
    if (!cache) return;
    for (const run of keptRuns(file)) {
      const install = dependencyInstalls(file, run).findLast(({ manager }) => manager === 'npm');
      if (!install || hasFlag(install.invocation, '--offline')) continue;
      if (cacheMount(run, cache, install) || isCleaned(file, run, install, cache)) continue;
      // It would empty the usual cache, and not the one that a flag of the install names.
      const edit = hasFlag(install.invocation, '--cache')
        ? undefined
        : commandAfter(file, install.command, 'npm cache clean --force');
      yield {
        ...spanOf(install),
        message: `npm keeps what it downloads in ${keptIn(cache, run, install, '~/.npm')}, so ${holderOf(file, run)} holds the packages twice.`,
        fix: edit && { title: 'Add npm cache clean --force', safety: 'safe', edits: [edit] },
      };
    }
  },
};
