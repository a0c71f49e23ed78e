import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import { readExposed } from './ports.ts';

/** Source: https://github.com/docker/go-connections/blob/main/nat/nat.go (validateProto) */
const protocols: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp']);

export const exposeInvalidProtocol: Rule = {
  id: 'expose-invalid-protocol',
  title: 'Expose a port over tcp, udp or sctp',
  severity: 'error',
  preset: 'recommended',
  mentions: ['expose /'],
  why: 'Docker knows three protocols and refuses every other name, so the build stops. `http` is none of them: it runs over `tcp`, which is what a port without a protocol means.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        EXPOSE 80/http
      `,
      good: dockerfile`
        FROM nginx:1.29
        EXPOSE 80/tcp
      `,
    },
  ],
  peers: {
    'dockerfile-utils': ['INVALID_PROTO'],
    dockerfilelint: ['invalid_port'],
  },

  *check(dockerfile) {
    for (const { words } of onlyDeep(dockerfile, 'EXPOSE'))
      for (const word of words) {
        const { protocol, named } = readExposed(word) ?? {};
        if (!named || protocol === undefined || protocols.has(protocol.toLowerCase())) continue;
        const { to, text } = word;
        const meant = /^https?$|^ws$|^grpc$/.test(protocol) ? 'tcp' : nearest(protocol, protocols);
        const isPlain = text.endsWith(`/${protocol}`) && to - word.from === text.length;
        const from = isPlain ? to - protocol.length : word.from;
        yield {
          from,
          to,
          message: `\`${protocol}\` is none of tcp, udp and sctp, so the build stops here.`,
          fix:
            meant !== undefined && isPlain
              ? {
                  title: `Write ${meant}`,
                  safety: 'suggestion',
                  edits: [{ from, to, insert: meant }],
                }
              : undefined,
        };
      }
  },
};
