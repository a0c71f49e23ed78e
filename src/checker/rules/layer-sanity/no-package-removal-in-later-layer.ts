import { dockerfile } from '../../dockerfile-text.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { type PackageCommand, packageCommands } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

const managers = ['apk', 'apt', 'aptitude', 'dnf', 'microdnf', 'tdnf', 'yum', 'zypper', 'pacman'];

export const noPackageRemovalInLaterLayer: Rule = {
  id: 'no-package-removal-in-later-layer',
  title: 'Remove packages in the RUN that installed them',
  severity: 'warning',
  preset: 'recommended',
  mentions: managers.map((manager) => `${manager} run run`),
  why: 'A layer cannot take back what the one below it holds: a package that a later `RUN` removes is hidden, and the image still ships every byte of it. Install, use and remove in one `RUN`, or do the work in a build stage.',
  unless:
    'The program only must not be there when the container runs, and its size does not matter.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-alpine3.22
        RUN apk add --no-cache --virtual .build-deps gcc musl-dev
        RUN pip install --no-cache-dir lxml==6.0.2
        RUN apk del .build-deps
      `,
      good: dockerfile`
        FROM python:3.13-alpine3.22
        RUN apk add --no-cache --virtual .build-deps gcc musl-dev \
          && pip install --no-cache-dir lxml==6.0.2 \
          && apk del .build-deps
      `,
    },
  ],
  peers: {},

  *check(file) {
    const { final } = file;
    if (!final) return;
    /** By manager and name, the last RUN that installed it. */
    const installers = new Map<string, number>();
    for (const [at, run] of lineage(final)
      .toReversed()
      .flatMap((stage) => only(stage, 'RUN'))
      .entries()) {
      const uses = packageCommands(file, run);
      for (const use of uses)
        if (use.action === 'install') for (const name of installed(use)) installers.set(name, at);
      for (const { action, manager, packages, open } of uses) {
        const [first, last] = [packages[0]?.word, packages.at(-1)?.word];
        if (action !== 'remove' || open || !first || !last) continue;
        const layers = packages.map(({ name }) => installers.get(`${manager.family} ${name}`));
        const [layer] = layers;
        if (layer === undefined || layer === at || layers.some((one) => one !== layer)) continue;
        yield {
          from: first.from,
          to: last.to,
          message: `An earlier RUN installed ${packages.length > 1 ? 'these' : 'this'}, and its layer still ships what is removed here.`,
        };
      }
    }
  },
};

/** The names of the packages, and of the set that they make up for apk. */
const installed = ({ manager, packages, invocation }: PackageCommand): string[] =>
  [
    ...packages.map(({ name }) => name),
    ...invocation.flags.map(({ name, value }) =>
      manager.family === 'apk' && (name === '-t' || name === '--virtual') ? value : undefined,
    ),
  ].flatMap((name) => (name === undefined ? [] : `${manager.family} ${name}`));
