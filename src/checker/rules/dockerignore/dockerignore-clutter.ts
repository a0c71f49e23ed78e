import { dockerfile } from '../../dockerfile-text.ts';
import { wholeContextCopies } from '../../model/context-sources.ts';
import type { Dockerfile } from '../../model/dockerfile.ts';
import { decide } from '../../model/dockerignore.ts';
import { runs } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const dockerignoreClutter: Rule = {
  id: 'dockerignore-clutter',
  title: 'Leave history, caches and installed packages out of the context',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'The history in `.git`, a host’s `node_modules` or `.venv` and compiled caches make the context large, change all the time and so spoil the cache, and may be built for another platform than the image’s.',
  unless:
    'The version is derived from `.git` during the build; then copy it in a build stage only.',
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
      dockerignore: '.env\n*.md\n',
      goodDockerignore: '.env\n.git\n*.md\n',
    },
  ],
  peers: {},

  *check(dockerfile) {
    const { dockerignore } = dockerfile;
    if (!dockerignore?.patterns.some(({ exception }) => !exception)) return;
    const copies = [...wholeContextCopies(dockerfile)];
    if (copies.length === 0) return;
    const taken = clutter(dockerfile).filter(({ sample }) => {
      const { ignored, by } = decide(dockerignore, sample);
      return !ignored && !by;
    });
    if (taken.length === 0) return;
    const names = taken.map(({ name }) => name).join(', ');
    for (const { from, to, instruction } of copies)
      yield {
        from,
        to,
        message: `The .dockerignore has no line for ${names}, so ${instruction.keyword} takes ${taken.length > 1 ? 'them along if they are' : 'it along if it is'} there.`,
      };
  },
};

/** What such a project would have lying about, and a path in it to try the patterns on. */
function clutter(dockerfile: Dockerfile): { name: string; sample: string }[] {
  const used = new Set(
    runs(dockerfile).flatMap((run) => commands(dockerfile, run).map(({ name }) => name ?? '')),
  );
  const images = dockerfile.stages.map(({ opening }) => opening.image.name ?? '');
  const has = (image: RegExp, ...tools: string[]) =>
    images.some((name) => image.test(name)) || tools.some((tool) => used.has(tool));
  const found = [{ name: '.git', sample: '.git/config' }];
  if (has(/(?:^|\/)(?:node|bun)$/, 'npm', 'yarn', 'pnpm', 'bun'))
    found.push({ name: 'node_modules', sample: 'node_modules/left/index.js' });
  if (has(/(?:^|\/)python$/, 'pip', 'pip3', 'uv', 'poetry', 'pipenv'))
    found.push(
      { name: '.venv', sample: '.venv/bin/python' },
      { name: '__pycache__', sample: '__pycache__/app.cpython-313.pyc' },
    );
  return found;
}
