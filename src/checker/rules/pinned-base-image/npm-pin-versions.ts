import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls, type LanguageManager } from '../../model/dependencies.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { finding } from './pins.ts';

export const npmPinVersions: Rule = {
  id: 'npm-pin-versions',
  title: 'Pin the versions of npm packages',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['npm', 'yarn', 'pnpm', 'bun'],
  why: 'A package named on the command line without a version is the newest of the day: it is in no lock file, so nobody sees it change, and what its maintainers, or whoever has their password, push is run at the next build.',
  unless: 'The tool is used for one throw-away step and any version will do.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        RUN npm install --global serve && npm cache clean --force
        USER node
        CMD ["serve"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        RUN npm install --global serve@14.2.5 && npm cache clean --force
        USER node
        CMD ["serve"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3016'],
    kics: ['npm_install_without_pinned_version'],
    buddy: ['ER0014'],
    droast: ['DF031'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { manager, packages } of dependencyInstalls(dockerfile, run)) {
        if (!readers.includes(manager)) continue;
        const found = finding(
          packages.filter(({ value }) => value !== undefined && isOpen(value)),
          'so each build installs the newest of the day',
        );
        if (found) yield found;
      }
  },
};

/** Managers that take packages from the npm registry, named in the same way. */
const readers: readonly LanguageManager[] = ['npm', 'yarn', 'pnpm', 'bun'];

/** Source: https://docs.npmjs.com/cli/v11/using-npm/package-spec */
function isOpen(spec: string): boolean {
  if (
    spec === '' ||
    /^(?:\.|~|\/|file:|link:|workspace:)/.test(spec) ||
    /\.(?:tgz|tar|tar\.gz)$/.test(spec)
  )
    return false;
  if (isGit(spec)) return !spec.includes('#');
  if (/^https?:/.test(spec)) return false;
  const at = spec.indexOf('@', 1);
  return at < 0 || /^@(?:latest|next)?$/.test(spec.slice(at));
}

const isGit = (spec: string) =>
  /^git(?:\+\w+)?:/.test(spec) ||
  /^(?:github|gitlab|bitbucket|gist):/.test(spec) ||
  /^[^@/\s]+\/[^@/\s]+$/.test(spec) ||
  /^https?:.*\.git(?:#|$)/.test(spec);
