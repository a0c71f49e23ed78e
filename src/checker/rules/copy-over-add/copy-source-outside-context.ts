import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const copySourceOutsideContext: Rule = {
  id: 'copy-source-outside-context',
  title: 'Copy from inside the build context',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['copy', 'add'],
  why: 'The builder sees the build context and nothing above it. It drops a leading `..` without a word, so `../shared` is looked for as `shared` in the context: most often the build stops, and now and then it copies another file. Build from the folder above (`docker build -f app/Dockerfile ..`), or name the other folder with `--build-context`.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY ../shared /app/shared
        USER 10001
        CMD ["python", "/app/shared/main.py"]
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY shared /app/shared
        USER 10001
        CMD ["python", "/app/shared/main.py"]
      `,
    },
  ],
  peers: {
    dockerfilelint: ['add_src_invalid'],
  },

  *check(dockerfile) {
    for (const { keyword, sources, origin } of onlyDeep(dockerfile, 'COPY', 'ADD')) {
      if (keyword === 'COPY' && origin) continue;
      for (const { from, to, value } of sources)
        if (value !== undefined && leaves(value))
          yield {
            from,
            to,
            message: `\`${value}\` lies above the build context, which the builder cannot see: it looks for \`${kept(value)}\` in it.`,
          };
    }
  },
};

/** Whether following the path from the context ever leads above it. */
function leaves(path: string): boolean {
  if (/^[a-z][a-z\d+.-]*:\/\/|^git@/i.test(path) || path.startsWith('<<')) return false;
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

function kept(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/') || '.';
}
