import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { mountTarget } from '../../model/mount.ts';
import { packageCommands } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

export const aptCacheMountSharing: Rule = {
  id: 'apt-cache-mount-sharing',
  title: 'Lock the cache mounts of apt with sharing=locked',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['cache mount'],
  why: 'apt needs its folders for itself. A cache mount is shared by default, so two stages or two builds at once meet in it, and one stops with "Could not get lock". `sharing=locked` makes the second wait, `sharing=private` gives it a folder of its own.',
  unless: 'Nothing else that is built on the machine, at the same time, mounts the same folder.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN rm -f /etc/apt/apt.conf.d/docker-clean
        RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt \
            apt-get update && apt-get install -y --no-install-recommends curl
        USER 10001
        CMD ["curl"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN rm -f /etc/apt/apt.conf.d/docker-clean
        RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
            apt-get update && apt-get install -y --no-install-recommends curl
        USER 10001
        CMD ["curl"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file)) {
      const mounts = run.mounts.filter(
        (mount) =>
          mount.type === 'cache' &&
          /^\/var\/(?:cache|lib)\/apt(?:\/|$)/.test(mountTarget(mount) ?? ''),
      );
      if (mounts.length === 0) continue;
      if (!packageCommands(file, run).some(({ manager }) => manager.family === 'apt')) continue;
      for (const { flag, options } of mounts) {
        const sharing = options.find(({ key }) => key === 'sharing');
        if (sharing && sharing.value !== 'shared') continue;
        const { from, to } = sharing ?? flag;
        yield {
          from,
          to,
          message:
            'This folder is shared with every build that runs at the same time, and apt stops where another holds its lock.',
          fix: {
            title: 'Lock it',
            safety: 'safe',
            edits: [
              sharing
                ? { from, to, insert: 'sharing=locked' }
                : { from: flag.to, to: flag.to, insert: ',sharing=locked' },
            ],
          },
        };
      }
    }
  },
};
