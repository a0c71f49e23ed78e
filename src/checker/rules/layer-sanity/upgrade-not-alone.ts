import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { packageCommands } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const upgradeNotAlone: Rule = {
  id: 'upgrade-not-alone',
  title: 'Upgrade in the RUN that installs',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['yum', 'dnf', 'microdnf', 'tdnf', 'zypper'],
  why: 'Docker caches a `RUN` by its text, and the text of an upgrade never changes: it is run once, and then every build takes the packages of that day from the cache. In the `RUN` that installs, it runs again with each change of the list.',
  unless: 'The build always runs with `--no-cache`, or the base image changes often enough.',
  examples: [
    {
      bad: dockerfile`
        FROM rockylinux:9.3.20231119
        RUN dnf -y upgrade && dnf clean all
        COPY server /usr/local/bin/
      `,
      good: dockerfile`
        FROM rockylinux:9.3.20231119
        COPY server /usr/local/bin/
      `,
    },
  ],
  peers: {
    trivy: ['DS-0017'],
    checkov: ['CKV_DOCKER_5'],
    terrascan: ['AC_DOCKER_0049'],
    dockle: ['CIS-DI-0007'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      const uses = packageCommands(dockerfile, run);
      const upgrade = uses.findLast(
        ({ action, manager, packages }) =>
          action === 'upgrade' && families.has(manager.family) && packages.length === 0,
      );
      const isFollowed = uses.some(
        ({ action, command }) =>
          action === 'install' && command.from > (upgrade?.command.from ?? 0),
      );
      if (!upgrade || isFollowed) continue;
      yield {
        ...spanOf(upgrade),
        message:
          'This upgrade is cached with its RUN, so later builds keep the packages of the day on which it first ran.',
      };
    }
  },
};

const families: ReadonlySet<string> = new Set(['rpm', 'zypper']);
