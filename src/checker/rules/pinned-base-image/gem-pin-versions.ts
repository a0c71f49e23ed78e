import { dockerfile } from '../../dockerfile-text.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import { hasFlag } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';
import { finding } from './pins.ts';

export const gemPinVersions: Rule = {
  id: 'gem-pin-versions',
  title: 'Pin the versions of gems',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['gem'],
  why: '`gem install` without a version takes the newest release of the day, and a new major version breaks the build, or worse, the program. RubyGems keeps old releases, so a pin goes on working.',
  unless: 'The gem is a tool of which any version will do.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem install --no-document puma
        USER 10001
        CMD ["puma"]
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem install --no-document puma:7.1.0
        USER 10001
        CMD ["puma"]
      `,
    },
  ],
  peers: {
    hadolint: ['DL3028'],
    kics: ['gem_install_without_version'],
    buddy: ['ER0016'],
    droast: ['DF053'],
  },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const { invocation, manager, packages } of dependencyInstalls(dockerfile, run)) {
        if (manager !== 'gem' || hasFlag(invocation, '-g', '--file', '--local', '-l')) continue;
        // RubyGems takes -v for one gem only.
        if (packages.length === 1 && hasFlag(invocation, '-v', '--version')) continue;
        const found = finding(
          packages.filter(({ value }) => value !== undefined && !/:|\.gem$|\//.test(value)),
          'so each build installs the newest of the day',
        );
        if (found) yield found;
      }
  },
};
