import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';

export const consistentImagePins: Rule = {
  id: 'consistent-image-pins',
  title: 'Pin the same image the same way throughout',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['@'],
  why: 'Two stages that name one tag are meant to be one image. Where only one has a digest, or each has another, the stages drift apart: what was compiled against one C library or interpreter is copied to another.',
  unless: 'The digests are of single platforms, chosen on purpose.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
        COPY app.sh /app.sh
        FROM alpine:3.22
        COPY --from=build /app.sh /app.sh
        USER 10001
        CMD ["/app.sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
        COPY app.sh /app.sh
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        COPY --from=build /app.sh /app.sh
        USER 10001
        CMD ["/app.sh"]
      `,
    },
  ],
  peers: {},

  *check({ stages }) {
    const pins = new Map<string, ImageReference>();
    for (const { opening } of stages) {
      const { image } = opening;
      const key = keyOf(image);
      if (key && image.digest !== undefined && !pins.has(key)) pins.set(key, image);
    }
    if (pins.size === 0) return;
    for (const { opening } of stages) {
      const { image, platform } = opening;
      const pin = pins.get(keyOf(image) ?? '');
      if (!pin || pin === image || image.digest === pin.digest) continue;
      if (image.pinned && (image.digest === undefined || platform)) continue;
      yield {
        from: image.from,
        to: image.to,
        message: image.pinned
          ? `Another stage pins ${image.name}:${image.tag} to another digest, so the two are not one image.`
          : `Another stage pins ${image.name}:${image.tag} to a digest and this one does not, so the two drift apart.`,
        fix: pinAs(image, pin),
      };
    }
  },
};

const keyOf = ({ registry, name, tag }: ImageReference) =>
  registry === undefined || name === undefined || tag === undefined
    ? undefined
    : `${registry}/${name}:${tag}`;

function pinAs(image: ImageReference, { digest }: ImageReference): Fix | undefined {
  if (image.text.includes('$') || image.to - image.from !== image.text.length) return undefined;
  const [plain] = image.text.split('@');
  return {
    title: 'Pin to the same digest',
    safety: 'suggestion',
    edits: [{ from: image.from, to: image.to, insert: `${plain}@${digest}` }],
  };
}
