import { dockerfile } from '../../dockerfile-text.ts';
import { isDistroless } from '../../model/bases.ts';
import type { Rule } from '../../rule.ts';

export const unsupportedDistrolessImage: Rule = {
  id: 'unsupported-distroless-image',
  title: 'Use a distroless image that is still updated',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['distroless'],
  why: 'Distroless images are rebuilt as long as their project lists them, and the others stay where they are without a word: no security fix reaches them any more. Debian 11 has left the list altogether, Python on Debian 12 in April 2026. A name without a Debian release follows whatever is current, across releases.',
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

/** Source: https://github.com/GoogleContainerTools/distroless/blob/main/SUPPORT_POLICY.md */
const retired: readonly { readonly pattern: RegExp; readonly since: string }[] = [
  {
    pattern: /-debian(?:9|10|11)$/,
    since: 'is of a Debian release that distroless has left behind',
  },
  { pattern: /\/python3-debian12$/, since: 'is no longer updated since April 2026' },
  { pattern: /\/python2\.7/, since: 'holds a Python that ended in 2020' },
];
