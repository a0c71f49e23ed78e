import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { distributionOf } from '../../model/distribution.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import { installs } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';

export const snapStubPackage: Rule = {
  id: 'snap-stub-package',
  title: 'Install a browser that is more than a stub',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['apt firefox', 'apt chromium', 'apt thunderbird'],
  why: 'Ubuntu has some programs only as snaps. Their package of the old name fetches the snap, for which `snapd` has to run, as it does in no container: the package is installed, and the program is not there. Debian has the programs themselves, as `firefox-esr` and `chromium`; for Ubuntu their makers have archives of their own.',
  examples: [
    {
      bad: dockerfile`
        FROM ubuntu:24.04
        RUN apt-get update && \
            apt-get install -y --no-install-recommends firefox && \
            rm -rf /var/lib/apt/lists/*
        USER ubuntu
        CMD ["firefox", "--headless"]
      `,
      good: dockerfile`
        FROM debian:13-slim
        RUN apt-get update && \
            apt-get install -y --no-install-recommends firefox-esr && \
            rm -rf /var/lib/apt/lists/*
        USER 10001
        CMD ["firefox-esr", "--headless"]
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const stage of file.stages) {
      const base = distributionOf(rootImage(stage));
      if (base?.name !== 'Ubuntu') continue;
      const stages = lineage(stage);
      for (const run of only(stage, 'RUN'))
        for (const { manager, packages } of installs(file, run)) {
          if (manager.family !== 'apt') continue;
          for (const { name = '', kind, word } of packages) {
            const since = Object.hasOwn(stubs, name) ? stubs[name] : undefined;
            if (since === undefined || base.release < since || kind !== 'name') continue;
            if (stages.some((one) => brings.test(file.source.slice(one)))) return;
            yield {
              from: word.from,
              to: word.to,
              message: `In Ubuntu ${base.release.toFixed(2)} this package only fetches the snap of ${name}, which needs snapd, so the program is not in the image.`,
            };
          }
        }
    }
  },
};

/**
 * The first release in which the package is one of transition.
 * Sources: https://packages.ubuntu.com/jammy/firefox, https://packages.ubuntu.com/focal/chromium-browser,
 * https://packages.ubuntu.com/noble/thunderbird, https://github.com/tianon/docker-brew-ubuntu-core/issues/176
 */
const stubs: Readonly<Record<string, number>> = {
  firefox: 22.04,
  'chromium-browser': 19.1,
  'chromium-chromedriver': 19.1,
  thunderbird: 24.04,
};

/** Another archive, which may have the program itself, or one that the file brings along. */
const brings =
  /ppa|mozilla|add-apt-repository|sources\.list|\.sources\b|deb \[?|preferences\.d|snapd/i;
