import { dockerfile } from '../../dockerfile-text.ts';
import { wholeContextCopies } from '../../model/context-sources.ts';
import type { Rule } from '../../rule.ts';

export const missingDockerignore: Rule = {
  id: 'missing-dockerignore',
  title: 'Give the .dockerignore a pattern that leaves something out',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'A `.dockerignore` that is empty, or holds comments and exceptions only, leaves nothing out: everything in the folder goes to the builder, and `COPY . .` puts it into the image.',
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
      dockerignore: '# nothing yet\n',
      goodDockerignore: '.env\n.git\n',
    },
  ],
  peers: { droast: ['DF033'] },

  *check(dockerfile) {
    const { dockerignore } = dockerfile;
    if (!dockerignore || dockerignore.patterns.some(({ exception }) => !exception)) return;
    for (const { from, to, instruction } of wholeContextCopies(dockerfile))
      yield {
        from,
        to,
        message: `The .dockerignore leaves nothing out, so ${instruction.keyword} takes all that lies in the folder.`,
      };
  },
};
