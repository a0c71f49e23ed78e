import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const vexAttestation: Rule = {
  id: 'vex-attestation',
  title: 'Attach a VEX document to the image instead of copying it in',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['vex', 'openvex'],
  why: 'A VEX document says which known vulnerabilities do not concern an image, and it changes more often than the image. As an attestation beside it, Docker Scout and other scanners find it and it can be replaced; as a file inside, it needs a new build and a scanner that knows the path.',
  unless: 'The scanner in use reads documents from the image’s file system only.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        COPY shop.vex.json /usr/share/vex/
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/prefer-vex-attestation'] },

  *check(dockerfile) {
    for (const { sources } of only(dockerfile, 'COPY', 'ADD'))
      for (const { from, to, value } of sources)
        if (value !== undefined && /\.(?:open)?vex\.json$/i.test(value))
          yield {
            from,
            to,
            message: `${value} can only change with the image here, and scanners look for it beside the image.`,
          };
  },
};
