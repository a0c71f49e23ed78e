import { dockerfile } from '../../dockerfile-text.ts';
import { holderOf, keptRuns } from '../../model/carried.ts';
import { deleted } from '../../model/deletion.ts';
import type { Mount, Run } from '../../model/dockerfile.ts';
import { isWithin, mountOver, mountTarget } from '../../model/mount.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const secretWrittenToLayer: Rule = {
  id: 'secret-written-to-layer',
  title: 'Use a mounted secret without writing it down',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['secret'],
  why: 'A secret mount is gone when its `RUN` ends, and what the `RUN` has written is not: a copy of the secret in a file is a file of the image, for anyone who can pull it.',
  unless: 'The secret is none, such as a certificate of a proxy.',
  examples: [
    {
      bad: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /srv
        COPY package.json package-lock.json ./
        RUN --mount=type=secret,id=npmrc \
            cp /run/secrets/npmrc .npmrc && npm ci && npm cache clean --force
        USER node
        CMD ["node", "server.js"]
      `,
      good: dockerfile`
        FROM node:24-trixie-slim
        WORKDIR /srv
        COPY package.json package-lock.json ./
        RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
            npm ci && npm cache clean --force
        USER node
        CMD ["node", "server.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of keptRuns(file)) {
      const secrets = run.mounts.flatMap(secretOf);
      if (secrets.length === 0) continue;
      const all = commands(file, run);
      for (const command of all)
        for (const secret of secrets) {
          const target = writtenTo(command, secret);
          const path = target?.value;
          if (!target || path === undefined || isPassing(run, path)) continue;
          const isRemoved = all.some(
            (after) =>
              after.from > command.from && deleted(after).some(({ value }) => value === path),
          );
          if (isRemoved) continue;
          yield {
            from: target.from,
            to: target.to,
            message: `The secret ${secret.id} is written to ${path}, and ${holderOf(file, run)} keeps it.`,
          };
          break;
        }
    }
  },
};

interface Secret {
  readonly id: string;
  readonly path: string | undefined;
  readonly variable: string | undefined;
}

/** Source: https://docs.docker.com/reference/dockerfile/#run---mounttypesecret */
function secretOf(mount: Mount): Secret[] {
  if (mount.type !== 'secret') return [];
  const option = (key: string) => mount.options.findLast((one) => one.key === key)?.value;
  const variable = option('env');
  const target = mountTarget(mount);
  const id = option('id') ?? target?.split('/').at(-1);
  if (id === undefined) return [];
  const path = target ?? (variable === undefined ? `/run/secrets/${id}` : undefined);
  return [{ id, path, variable }];
}

/** Where a command puts what the secret holds. */
function writtenTo({ name, words, redirects }: Command, { path, variable }: Secret) {
  const operands = words.slice(1);
  const reads = (word: ShellWord) => path !== undefined && word.value === path;
  if (name === 'cp' || name === 'install') {
    const last = operands.at(-1);
    return last && operands.slice(0, -1).some(reads) ? last : undefined;
  }
  const shown =
    name === 'cat' || name === 'base64'
      ? operands.some(reads)
      : (name === 'echo' || name === 'printf') &&
        operands.some(({ text }) => tells(text, path, variable));
  return shown
    ? redirects.find(({ operator }) => operator.startsWith('>') && !operator.includes('&'))?.target
    : undefined;
}

const tells = (text: string, path: string | undefined, variable: string | undefined) =>
  (variable !== undefined && new RegExp(`\\$\\{?${variable}\\b`).test(text)) ||
  [...text.matchAll(/\$\((?:cat\s+|<\s*)([^\s)]+)\s*\)/g)].some(([, read]) => read === path);

/** Memory, devices and mounts are no part of the layer. */
const isPassing = (run: Run, path: string) =>
  ['/dev', '/proc', '/run/secrets'].some((one) => isWithin(path, one)) ||
  mountOver(run, path) !== undefined;
