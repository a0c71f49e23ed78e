import { dockerfile } from '../../dockerfile-text.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { packageCommands } from '../../model/packages.ts';
import { argumentAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const apkVirtual: Rule = {
  id: 'apk-virtual',
  title: 'Name packages you will remove with apk add --virtual',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apk'],
  why: 'A list of packages to remove has to be kept equal to the list that was added; the one that is forgotten stays in the image. `--virtual .build-deps` gives the list a name, and `apk del .build-deps` takes all of it away.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-alpine3.22
        RUN apk add --no-cache gcc musl-dev \
            && pip install --no-cache-dir lxml==6.0.2 \
            && apk del gcc musl-dev
      `,
      good: dockerfile`
        FROM python:3.13-alpine3.22
        RUN apk add --no-cache --virtual .build-deps gcc musl-dev \
            && pip install --no-cache-dir lxml==6.0.2 \
            && apk del .build-deps
      `,
    },
  ],
  peers: { dockerfilelint: ['apkadd-missing-virtual'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    for (const run of runs(dockerfile)) {
      const uses = packageCommands(dockerfile, run).filter(
        ({ manager }) => manager.family === 'apk',
      );
      if (uses.length > mostUses) continue;
      for (const add of uses) {
        if (add.action !== 'install' || hasFlag(add.invocation, '-t', '--virtual')) continue;
        const names = add.packages.map(({ name }) => name);
        const del = uses.find(
          ({ action, command, packages }) =>
            action === 'remove' &&
            command.from > add.command.from &&
            packages.some(({ name }) => name !== undefined && names.includes(name)),
        );
        if (!del || add.open) continue;
        const removed = del.packages.map(({ name }) => name);
        const [first, last] = [del.packages[0]?.word, del.packages.at(-1)?.word];
        const same =
          names.length === removed.length &&
          names.every((name) => name !== undefined && removed.includes(name));
        const at =
          add.invocation.flags.findLast(({ word }) => word.to < (add.packages[0]?.word.from ?? 0))
            ?.word ?? add.invocation.subcommand;
        const isPlain = add.command.script.shell !== 'exec' && !source.text.includes('.build-deps');
        const words = first && last && source.text.slice(first.from, last.to);
        yield {
          ...spanOf(add),
          message: `What is added here is removed by name in the same RUN, and one forgotten name stays in the image.`,
          fix:
            same && at && first && last && isPlain && !/[-#\n]\s*-|#|\n/.test(words ?? '#')
              ? {
                  title: 'Name the group .build-deps',
                  // A package that was there before goes with its name, and stays with the group.
                  safety: 'suggestion',
                  edits: [
                    argumentAfter(add.command, at, '--virtual .build-deps'),
                    { from: first.from, to: last.to, insert: '.build-deps' },
                  ],
                }
              : undefined,
        };
      }
    }
  },
};

/** More than a person writes in one RUN; each is held against all others. */
const mostUses = 100;
