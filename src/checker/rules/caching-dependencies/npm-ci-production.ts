import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type DependencyInstall, dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { wordReplaced } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './leftovers.ts';
import { hasLockFile } from './lock-files.ts';

export const npmCiProduction: Rule = {
  id: 'npm-ci-production',
  title: 'Install from the lock file with npm ci',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['npm'],
  why: '`npm install` may resolve anew and rewrite `package-lock.json` inside the image, so what is installed need not be what was tested. `npm ci` installs what the lock file says, stops where it and `package.json` disagree, and is faster; `--omit=dev` leaves out what only the build needs.',
  unless: 'The project has no lock file, as some libraries do.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package*.json ./
        RUN npm install && npm cache clean --force
        USER node
        CMD ["node", "app.js"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        COPY package*.json ./
        RUN npm ci && npm cache clean --force
        USER node
        CMD ["node", "app.js"]
      `,
    },
  ],
  peers: { droast: ['DF031'] },

  *check(file) {
    for (const run of runs(file))
      for (const install of dependencyInstalls(file, run)) {
        const { manager, packages, verb, invocation, open } = install;
        if (manager !== 'npm' || open || packages.length > 0) continue;
        if (!/^(?:i|in|ins|inst|install|add|isntall)$/.test(verb.value ?? '')) continue;
        if (
          hasFlag(
            invocation,
            '-g',
            '--global',
            '--omit',
            '--production',
            '--only',
            '--package-lock-only',
            '--no-package-lock',
            '--prefix',
            '-C',
          )
        )
          continue;
        yield {
          ...spanOf(install),
          message: `npm ${verb.value} may resolve anew, so ${hasLockFile(run, lockFile) ? 'the image can hold other versions than the lock file names' : 'each build can hold other versions'}.`,
          // Behind `npm ci ||` it is there for when that fails.
          fix:
            hasLockFile(run, lockFile) && install.command.operator !== '||'
              ? fromLock(install)
              : undefined,
        };
      }
  },
};

const lockFile =
  /(?:^|\/)(?:package-lock\.json|package\*\.json|package\*|npm-shrinkwrap\.json|package-\*\.json)$/;

function fromLock({ command, verb }: DependencyInstall): Fix {
  return { title: 'Use npm ci', safety: 'suggestion', edits: [wordReplaced(command, verb, 'ci')] };
}
