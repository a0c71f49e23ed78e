import { dockerfile } from '../../dockerfile-text.ts';
import { endOf } from '../../model/end-of-life.ts';
import type { ImageReference } from '../../model/image.ts';
import { officialImage } from '../../model/official-images.ts';
import type { Rule } from '../../rule.ts';

export const noFloatingTag: Rule = {
  id: 'no-floating-tag',
  title: 'Name a release line, not a tag that moves across them',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: [':'],
  why: '`lts`, `stable`, `slim` and `3` are `latest` by other names: the day a new line is released they point at it, and an ordinary rebuild becomes an upgrade with breaking changes. A tag like `3.13-slim` still gets fixes and stays where it is.',
  unless: 'The image is rebuilt and tested daily, and drift is what you want to hear of.',
  examples: [
    {
      bad: dockerfile`
        FROM node:lts-slim
        USER node
        CMD ["node"]
      `,
      good: dockerfile`
        FROM node:22-trixie-slim
        USER node
        CMD ["node"]
      `,
    },
    {
      bad: dockerfile`
        FROM python:3-slim-trixie
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
      if (parent || image.pinned || !image.tag || image.tag === 'latest') continue;
      // A line that has ended moves no more.
      if (endOf(image)) continue;
      const reason = movesBecause(image, image.tag);
      if (!reason) continue;
      yield { ...(image.tagSpan ?? { from: image.from, to: image.to }), message: reason };
    }
  },
};

function movesBecause(
  { registry, name, ...image }: ImageReference,
  text: string,
): string | undefined {
  const reference = image.value ?? image.text;
  const official = officialImage(registry, name);
  if (!official)
    return moving.test(text)
      ? `${reference} follows whatever is newest, so each build may start from another release.`
      : undefined;
  const number = /^v?(\d+)(\.\d+)?/.exec(text);
  if (number)
    return official.line === 2 && number[2] === undefined && !/^\d{3,}/.test(text)
      ? `${reference} moves to the next ${number[1]}.x on the day it is released.`
      : undefined;
  // A day names a build, and no other gets its tag: `base-20251101.0.450000` of Arch Linux.
  if (namesRelease(name, text) || /(?:^|-)20\d{6}(?:[.-]|$)/.test(text)) return undefined;
  return `${reference} names no version, so it goes along with whatever is newest there.`;
}

/** Words that promise nothing but change, whatever the image. */
const moving =
  /^(?:stable|edge|nightly|main|master|trunk|dev|devel|develop|development|unstable|testing|rolling|current|mainline|lts|next|canary|snapshot)(?:-(?:alpine|slim))?$/;

/** A release may have a name in place of a number: Debian's, Ubuntu's, and the LTS lines of Node.js. */
function namesRelease(name: string | undefined, tag: string): boolean {
  if (name === 'node')
    return /^(?:argon|boron|carbon|dubnium|erbium|fermium|gallium|hydrogen|iron|jod|krypton)(?:-|$)/.test(
      tag,
    );
  if (name !== 'debian' && name !== 'ubuntu' && name !== 'buildpack-deps') return false;
  return !/^(?:old)*stable|^(?:testing|unstable|sid|experimental|rc-buggy|rolling|devel|curl|scm)(?:-|$)/.test(
    tag,
  );
}
