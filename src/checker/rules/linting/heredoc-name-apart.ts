import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { namesApart } from '../../model/heredoc-openers.ts';
import type { Rule } from '../../rule.ts';

/** Source: https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/instructions/parse.go (parseSourcesAndDest) */
export const heredocNameApart: Rule = {
  id: 'heredoc-name-apart',
  title: 'Write the name of a heredoc right behind <<',
  severity: 'error',
  preset: 'recommended',
  mentions: ['copy <<', 'add <<'],
  why: '`COPY` and `ADD` take their sources word by word. Behind `<< EOF` the lines below are read as a heredoc, and yet the sources are two files with the names `<<` and `EOF`, which the build context does not hold: the build stops. A shell forgives the blank, so a `RUN` may have it.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        COPY << EOF /etc/motd
        Welcome.
        EOF
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        COPY <<EOF /etc/motd
        Welcome.
        EOF
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const { keyword, sources } of onlyDeep(file, 'COPY', 'ADD'))
      for (const { sign, name } of namesApart(sources))
        yield {
          from: sign.from,
          to: name.to,
          message: `${keyword} looks for two files here, ${sign.text} and ${name.text}, as a blank stands between them.`,
          fix: {
            title: 'Take the blank out',
            safety: 'suggestion',
            edits: [{ from: sign.to, to: name.from, insert: '' }],
          },
        };
  },
};
