import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const exposeProtoCasing: Rule = {
  id: 'expose-proto-casing',
  title: 'Write the protocol of EXPOSE in lower case',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['expose /'],
  why: 'Docker reads `TCP` as `tcp` and warns of it while building. Other tools that read the file may not be so kind.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        EXPOSE 53/UDP
      `,
      good: dockerfile`
        FROM alpine:3.22
        EXPOSE 53/udp
      `,
    },
  ],
  peers: {
    buildkit: ['ExposeProtoCasing'],
    tally: ['buildkit/ExposeProtoCasing'],
    droast: ['DF078'],
  },

  *check(dockerfile) {
    for (const { words } of onlyDeep(dockerfile, 'EXPOSE'))
      for (const { from, to, text, value } of words) {
        const protocol = /\/([A-Za-z]+)$/.exec(value ?? '')?.[1];
        if (protocol === undefined || protocol === protocol.toLowerCase()) continue;
        const at = text.endsWith(`/${protocol}`) ? to - protocol.length : undefined;
        yield {
          from: at ?? from,
          to,
          message: `${protocol} is read as ${protocol.toLowerCase()}, and the build warns of it.`,
          fix:
            at === undefined || to - from !== text.length
              ? undefined
              : {
                  title: `Write ${protocol.toLowerCase()}`,
                  safety: 'safe',
                  edits: [{ from: at, to, insert: protocol.toLowerCase() }],
                },
        };
      }
  },
};
