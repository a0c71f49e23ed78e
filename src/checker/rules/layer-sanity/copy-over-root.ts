import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { onlyDeep, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const copyOverRoot: Rule = {
  id: 'copy-over-root',
  title: 'Copy into a folder, not over the root of the image',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['copy', 'add'],
  why: 'What a folder holds, or a pattern matches, is laid over the system of the base image file by file. The Dockerfile does not show which files those are, so one that takes the place of a file in `/etc` or `/bin` is seen by nobody who reads it.',
  unless: 'The folder is a tree of a file system, kept to be laid over the image, as s6 has it.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        COPY config/ /
      `,
      good: dockerfile`
        FROM nginx:1.29
        COPY config/nginx.conf /etc/nginx/nginx.conf
      `,
    },
  ],
  peers: { droast: ['DF026'] },

  *check({ stages }) {
    for (const stage of stages) {
      if (rootImage(stage).scratch) continue;
      for (const { origin, sources, destination, heredocs } of onlyDeep(stage, 'COPY', 'ADD')) {
        if (origin || heredocs.length > 0 || !/^\/+\.?$/.test(destination?.value ?? '')) continue;
        const many = sources.find(isMany);
        if (many)
          yield {
            from: many.from,
            to: many.to,
            message: `What ${many.text} stands for is laid over the system of the image, file by file.`,
          };
      }
    }
  },
};

/** A folder of the context, or a pattern; the whole context is the business of `copy-root-recursive`. */
const isMany = ({ value = '' }: Word): boolean =>
  /[^./].*\/$|[*?[]/.test(value) && !value.includes('://');
