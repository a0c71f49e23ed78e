import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const workdirSpaces: Rule = {
  id: 'workdir-spaces',
  title: 'Keep unquoted spaces out of WORKDIR',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['workdir'],
  why: 'Docker takes everything behind `WORKDIR` as one path, spaces and trailing remarks included. `WORKDIR /app # the code` creates a folder whose name holds the remark, and nothing complains until a file is missed.',
  unless: 'The folder does have spaces in its name; then quote it, so that a reader knows.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR /srv/my app
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        WORKDIR "/srv/my app"
      `,
    },
  ],
  peers: { dockerfilelint: ['invalid_workdir'], dockerfile_lint: ['param_syntax'] },

  *check({ source, escape, stages }) {
    for (const stage of stages)
      for (const { body, words } of onlyDeep(stage, 'WORKDIR')) {
        const text = source.slice(body);
        if (words.length < 2 || /["'\n]/.test(text) || text.includes(escape)) continue;
        const isPlain = /^[\w./ -]+$/.test(text);
        yield {
          ...body,
          message: `The folder is called "${text}", spaces included.`,
          fix: isPlain
            ? { title: 'Quote the path', safety: 'safe', edits: [{ ...body, insert: `"${text}"` }] }
            : undefined,
        };
      }
  },
};
