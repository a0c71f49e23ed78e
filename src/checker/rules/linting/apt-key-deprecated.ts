import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { type Distribution, distributionOf } from '../../model/distribution.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const aptKeyDeprecated: Rule = {
  id: 'apt-key-deprecated',
  title: 'Tie the key of a repository to it with Signed-By',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt key'],
  why: 'A key that `apt-key` adds vouches for packages of every repository, those of the distribution too. Deprecated since Debian 11 and Ubuntu 22.04, the program is gone from Debian 13 and Ubuntu 25.04 on, where a `RUN` that calls it fails. A key in a file of its own, named by `Signed-By` beside the address of its repository, vouches for that one alone.',
  unless: 'The base image is older: the rule is silent where its tag says so.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY example.asc /tmp/
        RUN apt-key add /tmp/example.asc
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY example.asc /etc/apt/keyrings/
        COPY example.sources /etc/apt/sources.list.d/
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const base = run.stage && distributionOf(rootImage(run.stage));
      if (base && isBefore(base, { Debian: 11, Ubuntu: 22.04, Alpine: 0 })) continue;
      const isGone = base && !isBefore(base, { Debian: 13, Ubuntu: 25.04, Alpine: 0 });
      for (const { name, words } of commands(dockerfile, run)) {
        const [program] = words;
        if (name !== 'apt-key' || !program) continue;
        yield {
          from: program.from,
          to: program.to,
          message: isGone
            ? `${base.name} has no apt-key any more, so this step fails.`
            : 'A key that apt-key adds vouches for packages of every repository, and newer releases have no apt-key.',
        };
      }
    }
  },
};

const isBefore = ({ name, release }: Distribution, first: Record<Distribution['name'], number>) =>
  release < first[name];
