import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const noPlaceholderDigest: Rule = {
  id: 'no-placeholder-digest',
  title: 'Replace placeholder digests with real ones',
  severity: 'error',
  preset: 'recommended',
  mentions: ['@'],
  why: 'A digest is the hash of an image, so one that repeats a few characters belongs to none: it was written to fill a gap, and the build stops when it pulls. Look the digest up with `docker buildx imagetools inspect`.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22@sha256:0000000000000000000000000000000000000000000000000000000000000000
        USER 10001
        CMD ["sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        USER 10001
        CMD ["sh"]
      `,
    },
  ],
  peers: {},

  *check({ stages }) {
    for (const { opening } of stages) {
      const { image } = opening;
      const { digest } = image;
      if (digest === undefined || !isPlaceholder(digest)) continue;
      yield {
        from: image.from,
        to: image.to,
        message: `No image has the digest ${digest.slice(0, 15)}…, so the build stops when it pulls.`,
      };
    }
  },
};

/** A short piece said over and over; a real hash does not repeat. */
const isPlaceholder = (digest: string) => /^[a-z0-9]+:(.{1,16}?)\1{3,}.{0,15}$/i.test(digest);
