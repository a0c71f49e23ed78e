import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';

export const dockerignorePatternValid: Rule = {
  id: 'dockerignore-pattern-valid',
  title: 'Write patterns that Docker can read',
  severity: 'error',
  preset: 'recommended',
  why: 'A bracket that is opened must be closed and hold something, a backslash needs a character behind it, and an exclamation mark a pattern. Otherwise the build stops with “syntax error in pattern” or “illegal exclusion pattern”, and names no line.',
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
      dockerignore: '.env\n*.[ch\n',
      goodDockerignore: '.env\n*.[ch]\n',
    },
  ],
  peers: {},

  // https://github.com/moby/patternmatcher/blob/main/patternmatcher.go (New)
  *check({ dockerignore }) {
    for (const { from, to, written, matcher } of dockerignore?.patterns ?? []) {
      if (written && matcher) continue;
      yield {
        from,
        to,
        file: 'dockerignore',
        message: written
          ? `Docker cannot read the pattern "${written}": a bracket is empty or open, or an escape ends it, so the build stops.`
          : 'An exclamation mark alone lets nothing back in: Docker refuses it, and the build stops.',
      };
    }
  },
};
