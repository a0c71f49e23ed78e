import { dockerfile } from '../../dockerfile-text.ts';
import { packagesOf } from '../../model/bases.ts';
import { runs } from '../../model/layers.ts';
import { mountTarget } from '../../model/mount.ts';
import { packageCommands } from '../../model/packages.ts';
import { commandBefore } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const aptCacheDockerClean: Rule = {
  id: 'apt-cache-docker-clean',
  title: 'Remove docker-clean where the cache of apt is mounted',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['cache mount'],
  why: "Debian's and Ubuntu's images carry `/etc/apt/apt.conf.d/docker-clean`, which deletes every package once it is installed. With it a cache mount on `/var/cache/apt` is emptied by the same command that fills it.",
  unless: 'The base image has removed the file already.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
            apt-get update && apt-get install -y --no-install-recommends curl
        USER 10001
        CMD ["curl"]
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
            rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends curl
        USER 10001
        CMD ["curl"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    if (/docker-clean|Keep-Downloaded-Packages/i.test(file.source.text)) return;
    for (const run of runs(file)) {
      const mount = run.mounts.find(
        (one) =>
          one.type === 'cache' && /^\/var\/cache\/apt(?:\/archives)?$/.test(mountTarget(one) ?? ''),
      );
      if (!mount || !run.stage || packagesOf(run.stage) !== 'apt') continue;
      const uses = packageCommands(file, run).filter(({ manager }) => manager.family === 'apt');
      const [first] = uses;
      if (!first || !uses.some(({ action }) => action === 'install' || action === 'upgrade'))
        continue;
      const edit = commandBefore(file, first.command, 'rm -f /etc/apt/apt.conf.d/docker-clean');
      yield {
        from: mount.from,
        to: mount.to,
        message:
          'docker-clean is still in place, so apt deletes every package from this cache once it is installed.',
        fix: edit && { title: 'Remove docker-clean first', safety: 'suggestion', edits: [edit] },
      };
    }
  },
};
