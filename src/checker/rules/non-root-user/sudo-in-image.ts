import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { installs, packageCommands } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

export const sudoInImage: Rule = {
  id: 'sudo-in-image',
  title: 'Leave sudo out of the image',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['sudo', 'doas'],
  why: 'sudo is a setuid program with a long list of flaws behind it, and nothing in a container needs it: the build is root where it has to be, and `docker exec --user root` is root afterwards. Whoever breaks into the program gets a second way up.',
  unless: 'The image is a place to work in, such as a development container or a CI runner.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        RUN apt-get update \
            && apt-get install --yes --no-install-recommends curl sudo \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get update \
            && apt-get install --yes --no-install-recommends curl \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
    },
  ],
  peers: { dockle: ['DKL-DI-0001'], dockerfile_lint: ['no_run_with_sudo'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const removed = lastRemovals(dockerfile, run);
      for (const { packages, command } of installs(dockerfile, run))
        for (const { name, word } of packages)
          if ((name === 'sudo' || name === 'doas') && (removed.get(name) ?? -1) < command.from)
            yield {
              from: word.from,
              to: word.to,
              message: `${name} makes root of whoever may call it, and it stays in the image.`,
            };
    }
  },
};

/** Where the RUN takes each package away for the last time. */
const lastRemovals = (dockerfile: Dockerfile, run: Run): ReadonlyMap<string | undefined, number> =>
  new Map(
    packageCommands(dockerfile, run)
      .filter(({ action }) => action === 'remove')
      .flatMap(({ packages, command }) => packages.map(({ name }) => [name, command.from])),
  );
