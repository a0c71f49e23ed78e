import { dockerfile } from '../../dockerfile-text.ts';
import { dotFileCopies, wholeContextCopies } from '../../model/context-sources.ts';
import { decide } from '../../model/dockerignore.ts';
import type { Rule } from '../../rule.ts';

export const dockerignoreSecrets: Rule = {
  id: 'dockerignore-secrets',
  title: 'Keep .env files out of the build context',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'A `.env` file is where a project keeps its passwords, and it lies next to the Dockerfile. `COPY . .` puts it into a layer, where anyone who can pull the image can read it, even if a later instruction deletes it.',
  unless: 'The file holds no secrets and the program reads it at run time.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY . /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY . /usr/share/nginx/html
        USER nginx
      `,
      dockerignore: '.git\n',
      goodDockerignore: '.env\n.git\n',
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { dockerignore } = dockerfile;
    if (!dockerignore?.patterns.some(({ exception }) => !exception)) return;
    // What an exception lets in on purpose is for dockerignore-exception-secret.
    const { ignored, by } = decide(dockerignore, '.env');
    if (ignored || by) return;
    const copies = [...wholeContextCopies(dockerfile), ...dotFileCopies(dockerfile)];
    for (const { from, to, instruction } of copies)
      yield {
        from,
        to,
        message: `The .dockerignore has no line for .env, so ${instruction.keyword} takes one along if it is there.`,
      };
  },
};
