import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import type { Rule } from '../../rule.ts';

export const runNetworkHost: Rule = {
  id: 'run-network-host',
  title: 'Keep a RUN out of the network of the machine that builds',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['network'],
  why: 'With `--network=host` a step reaches everything that listens on the machine that builds, databases and metadata services included, and so does each script that it installs. Builders refuse it unless they are told to allow `network.host`, so the file does not build elsewhere.',
  unless: 'The step must reach a server that only the host’s network has.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie
        RUN --network=host make install
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie
        RUN make install
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6431'] },

  *check(dockerfile) {
    const { text } = dockerfile.source;
    for (const run of runs(dockerfile))
      for (const flag of flagsNamed(run, 'network')) {
        // A variable is not filled in here; flag-value-valid speaks of it.
        if (flag.value?.text.replaceAll(/["']/g, '') !== 'host') continue;
        const gap = /^[ \t]*/.exec(text.slice(flag.to, flag.to + 200))?.[0].length ?? 0;
        yield {
          from: flag.from,
          to: flag.to,
          message: 'This step reaches whatever listens on the machine that builds.',
          fix: {
            title: 'Take --network=host out',
            safety: 'suggestion',
            edits: [{ from: flag.from, to: flag.to + gap, insert: '' }],
          },
        };
      }
  },
};
