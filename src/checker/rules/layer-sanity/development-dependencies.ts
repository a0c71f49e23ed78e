import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix, Found } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { compilations } from '../../model/compilation.ts';
import type { DependencyInstall } from '../../model/dependencies.ts';
import { type Dockerfile, lineage, only, type Stage } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';
import { type Brought, broughtBy, broughtIn, lastPart } from './development-installs.ts';
import { startsForUse } from './production-start.ts';

export const developmentDependencies: Rule = {
  id: 'development-dependencies',
  title: 'Leave what only development needs out of what ships',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['npm', 'pnpm', 'yarn', 'bun', 'poetry', 'uv'],
  why: '`npm ci`, `yarn install`, `poetry install` and `uv sync` bring what the project lists for development unless told otherwise: test frameworks, linters, compilers. In production it is size, and each package is one more that a scanner speaks of. A build that needs them prunes them at its end, or a stage of its own installs without them.',
  unless: 'The program needs them to run, as one that `tsx` starts from its sources does.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci && npm cache clean --force
        COPY server.js ./
        USER node
        CMD ["node", "server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci --omit=dev && npm cache clean --force
        COPY server.js ./
        USER node
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final } = file;
    if (!final || isForDevelopment(final) || !startsForUse(file, final)) return;
    const here = broughtIn(file, final);
    if (here && !usesThem(file, final)) {
      const { install, group } = here;
      yield {
        ...spanOf(install),
        message: `${labelOf(install)} installs ${group} as well, and nothing takes them out of what ships.`,
        fix: leavingOut(final, here),
      };
    } else if (!here) yield* copied(file, final);
  },
};

function leavingOut(final: Stage, { install, flag }: Brought): Fix | undefined {
  const { name, tag } = rootImage(final);
  if (flag === '--omit=dev' && /(?:^|[/-])node$/.test(name ?? '') && beforeNpm7.test(tag ?? ''))
    return undefined;
  // Yarn 2 and later refuse the flag.
  if (install.manager === 'yarn' && lineage(final).some(setsUpYarn)) return undefined;
  const { command, verb } = install;
  return {
    title: `Add ${flag}`,
    safety: 'suggestion',
    edits: [argumentAfter(command, verb, flag)],
  };
}

const setsUpYarn = (stage: Stage) =>
  only(stage, 'COPY').some(({ sources }) =>
    sources.some(({ partial }) => /(?:^|\/)\.yarn(?:rc\.ya?ml)?\/?$/.test(partial)),
  );

/**
 * `--omit` is of npm 7, which came with Node.js 15:
 * https://github.com/npm/cli/blob/v7.0.0/CHANGELOG.md
 */
const beforeNpm7 = /^(?:(?:\d|1[0-4])(?!\d)|(?:argon|boron|carbon|dubnium|erbium|fermium)\b)/;

/** Whether the stage builds or runs something with them; that it ships its tools has a rule of its own. */
const usesThem = (file: Dockerfile, stage: Stage): boolean =>
  lineage(stage).some(
    (one) =>
      compilations(file, one).length > 0 ||
      only(one, 'RUN').some((run) =>
        commands(file, run).some(({ name = '', words: [, second, third] }) => {
          if (runners.has(name)) return true;
          if (!managers.has(name)) return false;
          return (
            !settled.test(second?.value ?? '') || (second?.value === 'run' && third !== undefined)
          );
        }),
      ),
  );

const managers = new Set(['npm', 'yarn', 'pnpm', 'bun']);
const runners = new Set(['npx', 'bunx', 'node', 'tsc', 'pytest']);
const settled =
  /^(?:|-.*|ci|i|in|install|clean-install|cache|config|set|store|global|add|rebuild|dedupe|audit|version)$/;

/** More copies of such folders than anybody makes. */
const mostCopies = 20;

/** A folder of packages that is copied from a stage that brought them. */
function* copied(file: Dockerfile, final: Stage): Generator<Found> {
  let asked = 0;
  for (const stage of lineage(final))
    for (const { origin, sources } of only(stage, 'COPY'))
      for (const source of sources) {
        const folder = lastPart(source);
        if (!origin?.stage || !/^(?:node_modules|\.?venv)$/.test(folder)) continue;
        if (asked++ === mostCopies) return;
        const from = broughtBy(file, origin.stage, folder);
        if (!from) continue;
        yield {
          from: source.from,
          to: source.to,
          message: `This holds ${from.group} as well: ${labelOf(from.install)} installs them${from.where}, and nothing takes them out.`,
        };
        return;
      }
}

const labelOf = ({ manager, verb }: DependencyInstall) =>
  verb.value === manager ? manager : `${manager} ${verb.value}`;

const spanOf = ({ command, verb }: DependencyInstall) => ({
  from: command.words[0]?.from ?? command.from,
  to: verb.to,
});
