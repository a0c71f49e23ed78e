import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const spaceBeforeEquals: Rule = {
  id: 'space-before-equals',
  title: 'Write no space before the equals sign',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['env =', 'label ='],
  why: '`ENV PORT = 80` is the old form without an equals sign: Docker sets `PORT` to `= 80`, sign and blank included. The build goes on with a warning at most, and the program reads nonsense.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ENV MODE = fast
      `,
      good: dockerfile`
        FROM alpine:3.22
        ENV MODE=fast
      `,
    },
  ],
  peers: { 'sonar-iac': ['S6574'] },

  *check(dockerfile) {
    for (const { keyword, pairs } of onlyDeep(dockerfile, 'ENV', 'LABEL')) {
      const [pair] = pairs;
      const { key, value, legacy } = pair ?? {};
      if (!key || !value || !legacy || !value.text.startsWith('=')) continue;
      const blanks = /^=\s*/.exec(dockerfile.source.slice(value))?.[0].length ?? 1;
      const rest = dockerfile.source.slice({ from: value.from + blanks, to: value.to });
      // A value of several words, or none, would not be one any more.
      const isWhole = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)$/.test(rest);
      yield {
        from: key.to,
        to: value.from + 1,
        message: `${keyword} ${key.text} is set to \`${shown(value.text)}\` here, equals sign included.`,
        fix: isWhole
          ? {
              title: 'Take the space away',
              safety: 'suggestion',
              edits: [{ from: key.to, to: value.from + blanks, insert: '=' }],
            }
          : undefined,
      };
    }
  },
};

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
