import { dockerfile } from '../../dockerfile-text.ts';
import { endOf } from '../../model/end-of-life.ts';
import { distributionName, officialImage } from '../../model/official-images.ts';
import type { Rule } from '../../rule.ts';

export const nameBaseDistribution: Rule = {
  id: 'name-base-distribution',
  title: 'Name the distribution release in the tag',
  severity: 'suggestion',
  preset: 'strict',
  mentions: [':'],
  why: 'The same version is published on several releases of Debian or Alpine, and a tag that names none moves to the next one when the default changes: package names, the C library and OpenSSL change with it, in an ordinary rebuild.',
  unless: 'Nothing is installed from the distribution, so that its release does not matter.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim
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
  peers: {},

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      const { registry, name, tag } = image;
      if (parent || image.pinned || !tag || !/^\d/.test(tag)) continue;
      if (!officialImage(registry, name)?.distributions || namesDistribution(tag)) continue;
      // What has ended, or was a step on the way to a release, is built no more.
      if (endOf(image) || /^[\d.]+-?(?:a|b|rc|alpha|beta)\d/.test(tag)) continue;
      yield {
        ...(image.tagSpan ?? { from: image.from, to: image.to }),
        message: `${name}:${tag} names no release of ${tag.includes('alpine') ? 'Alpine' : 'its distribution'}, so a rebuild may move to the next one.`,
      };
    }
  },
};

const namesDistribution = (tag: string) =>
  distributionName.test(tag) || /alpine\d|windowsservercore|nanoserver|ltsc|cuda|ubi\d/.test(tag);
