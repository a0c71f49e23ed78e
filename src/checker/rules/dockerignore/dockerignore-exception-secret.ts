import { dockerfile } from '../../dockerfile-text.ts';
import { decide } from '../../model/dockerignore.ts';
import type { Rule } from '../../rule.ts';
import { isTemplate, sensitiveFiles } from './sensitive-files.ts';

export const dockerignoreExceptionSecret: Rule = {
  id: 'dockerignore-exception-secret',
  title: 'Let no secret back in with an exception',
  severity: 'warning',
  preset: 'recommended',
  why: 'A line that starts with `!` undoes the lines above it. One that names a key or a `.env` file sends the secret to the builder after all, and the next `COPY . .` ships it.',
  unless: 'The file of that name holds no secret, as a public certificate does.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
      `,
      dockerignore: '*\n!public\n!.env\n',
      goodDockerignore: '*\n!public\n',
    },
  ],
  peers: {},

  *check({ dockerignore }) {
    if (!dockerignore) return;
    for (const pattern of dockerignore.patterns) {
      const { from, to, exception, text, written } = pattern;
      if (!exception || isTemplate(text) || /^[*/]+$/.test(text)) continue;
      const secret = sensitiveFiles.find((path) => decide(dockerignore, path).by === pattern);
      if (secret === undefined) continue;
      yield {
        from,
        to,
        file: 'dockerignore',
        message: `"!${written}" lets ${secret} into the build context again.`,
      };
    }
  },
};
