import { dockerfile } from '../../dockerfile-text.ts';
import { isDistroless } from '../../model/bases.ts';
import type { Rule } from '../../rule.ts';

export const unsupportedDistrolessImage: Rule = {
  id: 'unsupported-distroless-image',
  title: 'Use a distroless image that is still updated',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['distroless'],
  why: 'Distroless images are rebuilt as long as their project lists them, and the others stay where they are without a word: no security fix reaches them any more. Debian 12 left the list in 2026, as did Node.js 20. A name without a Debian release follows whatever is current, across releases.',
  examples: [
    {
      bad: dockerfile`
        FROM gcr.io/distroless/python3-debian11:nonroot
        COPY app.py /srv/app.py
        CMD ["/srv/app.py"]
      `,
      good: dockerfile`
        FROM gcr.io/distroless/python3-debian13:nonroot
        COPY app.py /srv/app.py
        CMD ["/srv/app.py"]
      `,
    },
  ],
  peers: {},

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      if (parent || !isDistroless(image)) continue;
      const gone = retired.find(({ pattern }) => pattern.test(image.name ?? ''));
      if (!gone) continue;
      yield {
        from: image.from,
        to: image.to,
        message: `${image.name} ${gone.since}, so no fix reaches it any more.`,
      };
    }
  },
};

/**
 * Announced in https://github.com/GoogleContainerTools/distroless/blob/main/SUPPORT_POLICY.md, done for Debian 12 in
 * https://github.com/GoogleContainerTools/distroless/pull/2156, and for Node.js in
 * https://github.com/GoogleContainerTools/distroless/blob/main/nodejs/config.bzl.
 */
const retired: readonly { readonly pattern: RegExp; readonly since: string }[] = [
  {
    pattern: /-debian(?:9|10|11|12)$/,
    since: 'is of a Debian release that distroless no longer builds',
  },
  {
    pattern: /\/nodejs20-debian13$/,
    since: 'holds a Node.js that distroless no longer builds',
  },
  { pattern: /\/python2\.7/, since: 'holds a Python that ended in 2020' },
];
