import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Mount, MountOption } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { mountTarget } from '../../model/mount.ts';
import { isRoot, userInForce, userSetter } from '../../model/runtime.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const cacheMountUser: Rule = {
  id: 'cache-mount-user',
  title: 'Give the cache mount to the user who fills it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cache mount'],
  why: 'A cache mount belongs to root unless `uid=` says otherwise, and under `/root` nobody else may even enter. After `USER app` the package manager looks in another home, or cannot write: it warns, goes without, and downloads everything each time.',
  unless: 'The command runs as root all the same, through `sudo` or the like.',
  examples: [
    {
      bad: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        USER 1000
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/tmp/npm npm ci --cache /tmp/npm
        CMD ["node", "app.js"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        WORKDIR /app
        USER 1000
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/tmp/npm,uid=1000 npm ci --cache /tmp/npm
        CMD ["node", "app.js"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file)) {
      const mounts = run.mounts.filter(({ type }) => type === 'cache');
      if (mounts.length === 0 || !run.stage) continue;
      const user = userInForce(run.stage, run.index);
      if (user === undefined || isRoot(user) || !userSetter(run.stage, run.index)) continue;
      if (
        commands(file, run).some(({ name }) => name === 'sudo' || name === 'su' || name === 'doas')
      )
        continue;
      for (const mount of mounts) {
        const target = mountTarget(mount);
        if (target === undefined || target.includes('$')) continue;
        const roots = /^\/root(?:\/|$)/.test(target);
        if (!roots && isShared(mount)) continue;
        const at =
          mount.options.find(
            ({ key }) => key === 'target' || key === 'dst' || key === 'destination',
          ) ?? mount;
        yield {
          from: at.from,
          to: at.to,
          message: roots
            ? `${target} is in the home of root, and this RUN is that of ${user}, who neither looks there nor may.`
            : `${target} belongs to root, so ${user} cannot write to it and keeps nothing there.`,
          fix: roots ? undefined : give(at, user),
        };
      }
    }
  },
};

/** Whether the mount says whose it is, or lets everybody in. */
const isShared = ({ options }: Mount) =>
  options.some(
    ({ key, value }) =>
      key === 'uid' ||
      key === 'gid' ||
      key === 'from' ||
      (key === 'mode' && /[2367]$/.test(value ?? '')),
  );

const give = ({ to }: Pick<MountOption, 'to'>, user: string): Fix | undefined =>
  /^\d+$/.test(user)
    ? {
        title: `Add uid=${user}`,
        safety: 'suggestion',
        edits: [{ from: to, to, insert: `,uid=${user}` }],
      }
    : undefined;
