import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const requireImageDigest: Rule = {
  id: 'require-image-digest',
  title: 'Pin the base image by digest',
  severity: 'suggestion',
  preset: 'strict',
  why: 'A tag, however exact, is pushed again when its base gets fixes, so two builds of one commit may differ. `name:tag@sha256:…` is always the same content. The price: fixes no longer arrive by themselves, so a digest wants a bot, Renovate or Dependabot, that moves it.',
  unless: 'No bot updates the file: a digest that nobody moves is a slow vulnerability.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
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
  peers: { 'sonar-iac': ['S7023'], semgrep: ['dockerfile-source-not-pinned'] },

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      if (parent || image.scratch || image.pinned || !image.value) continue;
      // With a capital it is no image, of which invalid-image-reference speaks.
      if (image.value.toLowerCase() === 'scratch') continue;
      yield {
        from: image.from,
        to: image.to,
        message: `${image.value} has no digest, so the same file may build on other content tomorrow.`,
      };
    }
  },
};
