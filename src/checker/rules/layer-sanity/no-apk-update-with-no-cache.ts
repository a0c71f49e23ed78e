import { dockerfile } from '../../dockerfile-text.ts';
import { mayEmpty } from '../../model/deletion.ts';
import { hasFlag } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { mountOver } from '../../model/mount.ts';
import { packageCommands } from '../../model/packages.ts';
import { commandRemoval } from '../../model/removal.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const noApkUpdateWithNoCache: Rule = {
  id: 'no-apk-update-with-no-cache',
  title: 'Leave apk update out where apk add has --no-cache',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['apk'],
  why: '`apk add --no-cache` fetches an index of its own and throws it away. An `apk update` in front of it fetches the same once more, and that copy stays in the layer: just what `--no-cache` was to avoid.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22.2
        RUN apk update && apk add --no-cache curl
      `,
      good: dockerfile`
        FROM alpine:3.22.2
        RUN apk add --no-cache curl
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of shippedRuns(dockerfile)) {
      const uses = packageCommands(dockerfile, run).filter(({ manager }) => manager.name === 'apk');
      const update = uses.find(({ action }) => action === 'update');
      const others = uses.filter(({ action }) => action !== 'update' && action !== 'remove');
      if (!update || others.length === 0 || mountOver(run, '/var/cache/apk')) continue;
      if (!others.every(({ invocation }) => hasFlag(invocation, '--no-cache'))) continue;
      const behind = commands(dockerfile, run).filter(({ from }) => from > update.command.from);
      if (behind.some((after) => mayEmpty(after, '/var/cache/apk'))) continue;
      // Whatever stands between the two may read the index.
      const isNext = others.some(({ command }) =>
        [command, command.wrapper].includes(behind[0] ?? update.command),
      );
      const edit = commandRemoval(dockerfile, update.command);
      yield {
        ...spanOf(update),
        message: 'With --no-cache apk does not read the index that this leaves in the layer.',
        fix: edit && {
          title: 'Leave apk update out',
          safety: isNext ? 'safe' : 'suggestion',
          edits: [edit],
        },
      };
    }
  },
};
