import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { dropPlatform } from './platform-flag.ts';

export const buildPlatformInFinalStage: Rule = {
  id: 'build-platform-in-final-stage',
  title: 'Start the final stage for the platform that was asked for',
  severity: 'warning',
  preset: 'strict',
  mentions: ['buildplatform'],
  why: '`$BUILDPLATFORM` is the machine that builds. For a build stage that is right: compilers run there without emulation, and cross-compile. A final stage that starts from it is the same image for every platform: `docker build --platform linux/arm64` on an amd64 machine gives programs for amd64.',
  unless: 'The stage ships nothing that runs, such as files to be exported.',
  examples: [
    {
      bad: dockerfile`
        FROM --platform=$BUILDPLATFORM python:3.13-slim-trixie
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
    droast: ['DF061'],
    kics: ['using_platform_with_from'],
  },

  *check({ source, final }) {
    const opening = final?.opening;
    const { platform, image } = opening ?? {};
    if (!opening || !platform || image?.scratch) return;
    if (!/^"?\$\{?BUILDPLATFORM\}?"?$/.test(platform.value?.text ?? '')) return;
    yield {
      from: platform.from,
      to: platform.to,
      message:
        'The final stage is for the machine that builds, whatever platform the image was asked for.',
      fix: dropPlatform(source, opening, 'suggestion'),
    };
  },
};
