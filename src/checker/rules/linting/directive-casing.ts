import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const directiveCasing: Rule = {
  id: 'directive-casing',
  title: 'Write parser directives in lower case',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['escape', 'syntax', 'check'],
  why: 'Docker takes `# SYNTAX=` for `# syntax=`, but every manual, editor and search writes them in lower case.',
  examples: [
    {
      bad: dockerfile`
        # Syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        FROM scratch
        COPY server /server
        USER 10001
        ENTRYPOINT ["/server"]
      `,
    },
  ],
  peers: { 'dockerfile-utils': ['CASING_DIRECTIVE'], buddy: ['ED0003'] },

  *check({ directives }) {
    for (const { name, nameSpan } of directives) {
      const lower = name.toLowerCase();
      if (name === lower) continue;
      yield {
        ...nameSpan,
        message: `\`${name}\` is read as \`${lower}\`, which is how it is written everywhere else.`,
        fix: {
          title: `Write ${lower}`,
          safety: 'safe',
          edits: [{ ...nameSpan, insert: lower }],
        },
      };
    }
  },
};
