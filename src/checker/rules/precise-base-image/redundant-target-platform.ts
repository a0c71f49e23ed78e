import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { dropPlatform } from './platform-flag.ts';

export const redundantTargetPlatform: Rule = {
  id: 'redundant-target-platform',
  title: 'Drop --platform=$TARGETPLATFORM',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['platform'],
  why: '`$TARGETPLATFORM` is what `FROM` takes without the flag, so the flag says nothing; a reader stops to ask why it is there.',
  examples: [
    {
      bad: dockerfile`
        FROM --platform=$TARGETPLATFORM python:3.13-slim-trixie
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {
    terrascan: ['AC_DOCKER_0001'],
    semgrep: ['avoid-platform-with-from'],
    hadolint: ['DL3065'],
    buildkit: ['RedundantTargetPlatform'],
    tally: ['buildkit/RedundantTargetPlatform'],
    droast: ['DF061', 'DF083'],
    kics: ['using_platform_with_from'],
  },

  *check({ source, stages, globals }) {
    if (globals.variable('TARGETPLATFORM')?.assigned) return;
    for (const { opening } of stages) {
      const { platform } = opening;
      const text = platform?.value?.text.replace(/^"(.*)"$/, '$1');
      if (
        !platform ||
        text === undefined ||
        !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(text)
      )
        continue;
      yield {
        from: platform.from,
        to: platform.to,
        message: 'FROM takes the target platform by itself, so this flag changes nothing.',
        fix: dropPlatform(source, opening, 'safe'),
      };
    }
  },
};
