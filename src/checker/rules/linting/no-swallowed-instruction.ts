import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { type Dockerfile, onlyDeep } from '../../model/dockerfile.ts';
import { type Swallowed, swallowedBy } from '../../model/swallowed.ts';
import type { Rule } from '../../rule.ts';

export const noSwallowedInstruction: Rule = {
  id: 'no-swallowed-instruction',
  title: 'End an instruction before the next one begins',
  severity: 'error',
  preset: 'recommended',
  why: 'A line that ends in the escape character goes on in the next, whatever stands there. In a path of Windows the last backslash is enough: behind `C:\\src\\` Docker takes the next instruction for more words of this one, and the build stops at a file of that name, or copies the wrong thing. End such a path with a slash, which Docker takes for the same, or begin the file with `` # escape=` ``.',
  examples: [
    {
      bad: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        COPY shop.exe C:\
        USER ContainerUser
      `,
      good: dockerfile`
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        COPY shop.exe C:/
        USER ContainerUser
      `,
    },
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY shop.conf /etc/shop/ \
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY shop.conf /etc/shop/
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const one of onlyDeep(file, ...able)) {
      const swallowed = swallowedBy(file, one);
      if (!swallowed) continue;
      const { keyword } = swallowed;
      yield {
        from: keyword.from,
        to: keyword.to,
        message: `The ${file.escape === '`' ? 'backtick' : '`\\`'} above makes this ${file.source.slice(keyword)} a part of the ${one.keyword} before it.`,
        fix: ended(file, swallowed),
      };
    }
  },
};

const able = [
  ...(['FROM', 'RUN', 'COPY', 'ADD', 'WORKDIR', 'VOLUME', 'USER', 'EXPOSE'] as const),
  'STOPSIGNAL',
] as const;

/** One end of a line at a time: what follows is read anew. */
function ended({ escape }: Dockerfile, { escape: sign, endsWord }: Swallowed): Fix {
  return endsWord && escape === '\\'
    ? {
        title: 'End the path with a slash',
        safety: 'suggestion',
        edits: [{ ...sign, insert: '/' }],
      }
    : {
        title: 'End the instruction here',
        safety: 'suggestion',
        edits: [{ ...sign, insert: '' }],
      };
}
