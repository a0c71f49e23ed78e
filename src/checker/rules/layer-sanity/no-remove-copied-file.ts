import { dockerfile } from '../../dockerfile-text.ts';
import { copiedPaths, inImage } from '../../model/copied.ts';
import { deleted } from '../../model/deletion.ts';
import { lineage } from '../../model/dockerfile.ts';
import { mountOver } from '../../model/mount.ts';
import { PathSet } from '../../model/path-set.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const noRemoveCopiedFile: Rule = {
  id: 'no-remove-copied-file',
  title: 'Mount a file that only a RUN needs instead of copying it',
  severity: 'warning',
  preset: 'recommended',
  mentions: [
    'rm copy run',
    'rm add run',
    'unlink copy run',
    'unlink add run',
    'rmdir copy run',
    'rmdir add run',
    'find copy run',
    'find add run',
    'shred copy run',
    'shred add run',
  ],
  why: 'The layer that `COPY` writes holds the file for good: `rm` in a later `RUN` only hides it, and whoever saves the image can read it, secrets included. `RUN --mount=type=bind,source=x,target=/tmp/x` shows the file to one step and leaves no trace.',
  unless: 'The file is small, public, and the builder knows no mounts.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY install.sh /tmp/install.sh
        RUN sh /tmp/install.sh && rm /tmp/install.sh
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN --mount=type=bind,source=install.sh,target=/tmp/install.sh \
          sh /tmp/install.sh
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const copied = new PathSet();
    for (const stage of lineage(final).toReversed())
      for (const one of stage.instructions) {
        if (one.keyword === 'COPY' || one.keyword === 'ADD')
          for (const { path } of copiedPaths(one)) if (path !== '/') copied.add(path);
        if (one.keyword !== 'RUN' || copied.firstWithin('/') === undefined) continue;
        const all = commands(dockerfile, one);
        const moved = all.find(({ name }) => name === 'cd' || name === 'pushd')?.from;
        for (const command of all)
          for (const { value, from, to } of deleted(command)) {
            if (value === undefined) continue;
            if (!value.startsWith('/') && moved !== undefined && moved < from) continue;
            const path = inImage(stage, one.index, value.replace(/\/\*$/, ''));
            if (path === undefined || path === '/' || /[*?[{]/.test(path)) continue;
            const kept = copied.firstWithin(path);
            if (kept === undefined || mountOver(one, kept)) continue;
            copied.delete(kept);
            yield {
              from,
              to,
              message: `${kept} was copied in an earlier layer, which still ships it when this one hides it.`,
            };
          }
      }
  },
};
