import { dockerfile } from '../../dockerfile-text.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';
import { dropPlatform } from './platform-flag.ts';

export const noFixedPlatformFlag: Rule = {
  id: 'no-fixed-platform-flag',
  title: 'Leave the platform to the build',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['platform'],
  why: 'A constant `--platform` overrides what the person building asked for: on another machine, or with `docker build --platform`, the image is still for the platform in the file, and runs under emulation or not at all.',
  unless:
    'The image exists for one platform only, or the stage is meant for one: put the architecture in the stage name and it is taken as meant.',
  examples: [
    {
      bad: dockerfile`
        FROM --platform=linux/amd64 python:3.13-slim-trixie
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
    hadolint: ['DL3029'],
    buildkit: ['FromPlatformFlagConstDisallowed'],
    tally: ['buildkit/FromPlatformFlagConstDisallowed'],
    droast: ['DF061'],
    kics: ['using_platform_with_from'],
    semgrep: ['avoid-platform-with-from'],
    parfum: ['DL3029'],
    terrascan: ['AC_DOCKER_0001'],
  },

  *check({ source, stages }) {
    for (const { opening, name } of stages) {
      const { platform, image } = opening;
      const text = platform?.value?.text;
      if (!platform || !text || text.includes('$')) continue;
      const parts = text.replaceAll(/["']/g, '').toLowerCase().split('/');
      if (
        parts[0] === 'windows' ||
        isNamedIn(name ?? '', parts) ||
        name?.toLowerCase().includes('linux') ||
        isNamedIn(imageName(image), parts)
      )
        continue;
      yield {
        from: platform.from,
        to: platform.to,
        message: `${source.slice(platform)} is fixed here, so a build for any other platform still gets this one.`,
        fix: dropPlatform(source, opening, 'suggestion'),
      };
    }
  },
};

/** Who writes the platform into a name means it. */
const isNamedIn = (name: string, parts: readonly string[]) =>
  parts.some((part) => part !== '' && part !== 'linux' && name.toLowerCase().includes(part));

const imageName = ({ name, tag }: ImageReference) => `${name ?? ''}:${tag ?? ''}`;
