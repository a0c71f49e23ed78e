import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { runs } from '../../model/layers.ts';
import { packageCommands } from '../../model/packages.ts';
import { commandRemoval } from '../../model/removal.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const noRedundantAptClean: Rule = {
  id: 'no-redundant-apt-clean',
  title: 'Leave apt-get clean to the official images, which do it by themselves',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['apt clean', 'aptitude clean'],
  why: 'The official Debian and Ubuntu images hold a hook, `/etc/apt/apt.conf.d/docker-clean`, that empties the cache of packages after every install. An explicit `apt-get clean` finds nothing to do, and is often taken for the removal of `/var/lib/apt/lists`, which it is not.',
  unless: 'The same lines are used on a base image that lacks the hook.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
            && apt-get clean && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    // Without the hook, or with another configuration, there is something to clean.
    if (/docker-clean|Keep-Downloaded-Packages|keep-cache/.test(dockerfile.source.text)) return;
    for (const run of runs(dockerfile)) {
      const image = run.stage && rootImage(run.stage);
      if (image?.registry !== 'docker.io' || (image.name !== 'debian' && image.name !== 'ubuntu'))
        continue;
      if (run.mounts.length > 0) continue;
      for (const use of packageCommands(dockerfile, run)) {
        if (use.manager.name !== 'apt-get' || use.invocation.subcommand?.value !== 'clean')
          continue;
        const edit = commandRemoval(dockerfile, use.command);
        yield {
          ...spanOf(use),
          message: `The ${image.name} image has emptied this cache already, by a hook of its own.`,
          fix: edit && { title: 'Leave it out', safety: 'safe', edits: [edit] },
        };
      }
    }
  },
};
