import { dockerfile } from '../../dockerfile-text.ts';
import { contextSources } from '../../model/context-sources.ts';
import { type Dockerignore, decide, mayLetBackIn } from '../../model/dockerignore.ts';
import type { Rule } from '../../rule.ts';

export const copyIgnoredFile: Rule = {
  id: 'copy-ignored-file',
  title: 'Copy only what the .dockerignore lets through',
  severity: 'error',
  preset: 'recommended',
  mentions: ['copy', 'add', 'mount'],
  why: 'What the `.dockerignore` leaves out never reaches the builder, so a `COPY`, `ADD` or bind mount that names it fails with "not found", though the file lies there for everyone to see.',
  unless: 'The file is made in the context by another tool that ignores the `.dockerignore`.',
  examples: [
    {
      bad: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY dist/index.html /usr/share/nginx/html/
        USER nginx
      `,
      good: dockerfile`
        FROM nginxinc/nginx-unprivileged:1.29-alpine-slim
        COPY public/index.html /usr/share/nginx/html/
        USER nginx
      `,
      dockerignore: '.git\n.env\ndist\n',
    },
  ],
  peers: {
    buildkit: ['CopyIgnoredFile'],
    tally: ['buildkit/CopyIgnoredFile'],
    droast: ['DF077'],
  },

  *check(dockerfile) {
    const { dockerignore } = dockerfile;
    if (!dockerignore) return;
    for (const { from, to, path } of contextSources(dockerfile)) {
      const everything = path === '.' && leavesNothing(dockerignore);
      if (everything)
        yield {
          from,
          to,
          message: `The line "${everything.written}" of the .dockerignore leaves out all that is in the context, so nothing is found here.`,
        };
      if (/[*?[\\]/.test(path) || path === '.') continue;
      const { ignored, by } = decide(dockerignore, path);
      // A folder may be left out and still have something in it that is let back in.
      if (!ignored || !by || mayLetBackIn(dockerignore, path)) continue;
      yield {
        from,
        to,
        message: `The line "${by.written}" of the .dockerignore leaves ${path} out of the context, so it cannot be found here.`,
      };
    }
  },
};

/** The line that leaves everything out, where no other lets something back in. */
const leavesNothing = ({ patterns }: Dockerignore) =>
  patterns.some(({ exception }) => exception)
    ? undefined
    : patterns.find(({ text }) => /^(?:\*\*?|\*\*\/\*)$/.test(text));
