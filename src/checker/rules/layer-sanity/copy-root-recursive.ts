import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const copyRootRecursive: Rule = {
  id: 'copy-root-recursive',
  title: 'Name the folders to copy instead of the root of the build context',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: '`/` as a source is not the root of your disk but the root of the build context, so `COPY / /` pours everything that `docker build` was given over the system folders of the image: sources, `.git`, keys, and whatever appears tomorrow.',
  unless: 'The build context is a prepared tree of a root file system, such as a `rootfs/` folder.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY / /
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY src/ /app/src/
      `,
    },
  ],
  peers: { droast: ['DF026'] },

  *check({ stages }) {
    for (const stage of stages)
      for (const { origin, sources, destination } of onlyDeep(stage, 'COPY', 'ADD')) {
        if (origin) continue;
        // In an empty image there is nothing to go over, and what is copied is all there is.
        const toRoot =
          destination?.value !== undefined &&
          /^\/+\.?$/.test(destination.value) &&
          !rootImage(stage).scratch;
        for (const { value, from, to } of sources)
          if (value !== undefined && (/^\/+\.?$/.test(value) || (toRoot && /^\.\/*$/.test(value))))
            yield {
              from,
              to,
              message: `${value} is the whole build context${toRoot ? ', and it goes over the system folders of the image' : ''}.`,
            };
      }
  },
};
