import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const dockerignoreRootOnly: Rule = {
  id: 'dockerignore-root-only',
  title: 'Put **/ before names that occur in every folder',
  severity: 'suggestion',
  preset: 'recommended',
  why: 'Unlike `.gitignore`, a `.dockerignore` anchors each pattern at the root of the context: `__pycache__` leaves out the one at the top and sends all the others. `**/__pycache__` leaves out every one.',
  unless: 'The project has such a name at the top only.',
  examples: [
    {
      bad: dockerfile`
        FROM python:3.13-slim-trixie
        COPY app /app
        USER 10001
      `,
      good: dockerfile`
        FROM python:3.13-slim-trixie
        COPY app /app
        USER 10001
      `,
      dockerignore: '.env\n__pycache__\n',
      goodDockerignore: '.env\n**/__pycache__\n',
    },
  ],
  peers: {},

  *check({ dockerignore }) {
    if (!dockerignore) return;
    const deep = new Set(dockerignore.patterns.map(({ text }) => text));
    for (const { from, to, text, exception } of dockerignore.patterns) {
      if (
        exception ||
        !everywhere.has(text) ||
        deep.has(`**/${text}`) ||
        deep.has('**') ||
        deep.has('*')
      )
        continue;
      yield {
        from,
        to,
        file: 'dockerignore',
        message: `"${text}" matches at the top of the context only; those in folders below are sent.`,
      };
    }
  },
};

/** Names that tools leave in every folder of a source tree. */
const everywhere: ReadonlySet<string> = new Set([
  '__pycache__',
  '*.pyc',
  '*.pyo',
  '*.pyd',
  '*.py[cod]',
  '.DS_Store',
  'Thumbs.db',
  '*.swp',
  '*~',
]);
