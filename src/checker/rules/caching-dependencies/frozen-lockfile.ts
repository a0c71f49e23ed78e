import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './leftovers.ts';
import { freezing, hasLockFile, looseness } from './lock-files.ts';

export const frozenLockfile: Rule = {
  id: 'frozen-lockfile',
  title: 'Install what the lock file says, or stop',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['yarn', 'pnpm', 'bun'],
  why: 'Where `package.json` has moved on, `yarn install`, `pnpm install` and `bun install` resolve anew and rewrite the lock file inside the image, so what is installed need not be what was tested. `--frozen-lockfile`, in newer Yarn `--immutable`, stops the build instead.',
  unless: 'The lock file is meant to be brought up to date here.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY package.json yarn.lock ./
        RUN yarn install && yarn cache clean
        USER node
        CMD ["node", "app.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY package.json yarn.lock ./
        RUN yarn install --frozen-lockfile && yarn cache clean
        USER node
        CMD ["node", "app.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const install of dependencyInstalls(file, run)) {
        const loose = looseness(run, install);
        if (!loose || !hasLockFile(run, loose.path)) continue;
        yield {
          ...spanOf(install),
          message: `${install.manager} may resolve anew, so the image can hold other versions than ${loose.name} names.`,
          fix: {
            title: `Add ${loose.flag}`,
            safety: 'suggestion',
            edits: [freezing(install, loose)],
          },
        };
      }
  },
};
