import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const npmCacheCleanForce: Rule = {
  id: 'npm-cache-clean-force',
  title: 'Give npm cache clean its --force',
  severity: 'error',
  preset: 'recommended',
  mentions: ['npm'],
  why: 'Since npm 5 the cache mends itself, and `npm cache clean` without `--force` does nothing but say so and fail: joined by `&&` it ends the build, joined by `;` it leaves the cache where it is.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev && npm cache clean
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
  peers: { parfum: ['npmCacheCleanUseForce'] },

  *check(file) {
    for (const run of runs(file))
      for (const command of commands(file, run)) {
        const invocation = invocationOf(command);
        if (invocation?.tool !== 'npm' || invocation.subcommand?.value !== 'cache') continue;
        const [verb, key] = invocation.operands;
        if (!verb || !/^(?:clean|clear|rm)$/.test(verb.value ?? '') || key) continue;
        if (invocation.open || hasFlag(invocation, '--force', '-f')) continue;
        yield {
          from: command.words[0]?.from ?? command.from,
          to: verb.to,
          message: 'Without --force npm refuses to clean its cache, and fails.',
          fix: {
            title: 'Add --force',
            safety: 'safe',
            edits: [argumentAfter(command, verb, '--force')],
          },
        };
      }
  },
};
