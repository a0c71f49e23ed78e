import { dockerfile } from '../../dockerfile-text.ts';
import { dotFileCopies, wholeContextCopies } from '../../model/context-sources.ts';
import type { Rule } from '../../rule.ts';
import { serverOf } from './document-roots.ts';

export const copyWholeContext: Rule = {
  id: 'copy-whole-context',
  title: 'Copy the whole context only behind a .dockerignore',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'Without a `.dockerignore`, `COPY . .` takes everything that lies in the folder: the history in `.git`, a forgotten `.env`, a virtual environment of another platform. It ships in the image, each change to any of it rebuilds what follows, and in the folder that a web server hands out, all of it is public.',
  unless:
    'The project has a `.dockerignore`: a Dockerfile alone does not show it. Give it to the checker, and this falls silent.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY . /usr/share/nginx/html
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public /usr/share/nginx/html
        USER nginx
      `,
    },
  ],
  peers: { droast: ['DF007'], 'sonar-iac': ['S6470'] },

  *check(dockerfile) {
    if (dockerfile.dockerignore) return;
    for (const { from, to, instruction } of wholeContextCopies(dockerfile)) {
      const server = serverOf(dockerfile, instruction);
      yield {
        from,
        to,
        message: `If this project has no .dockerignore, ${instruction.keyword} takes all that lies in its folder, .git and .env included${
          server === undefined ? '' : `, and ${server} serves it to everyone who asks`
        }.`,
      };
    }
    for (const { from, to, instruction } of dotFileCopies(dockerfile))
      yield {
        from,
        to,
        message: `If this project has no .dockerignore, ${instruction.keyword} takes .git and .env along if they are there.`,
      };
  },
};
