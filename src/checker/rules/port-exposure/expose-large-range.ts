import { dockerfile } from '../../dockerfile-text.ts';
import { only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { readExposed } from './ports.ts';

/** What a person could still have counted. */
const many = 256;

export const exposeLargeRange: Rule = {
  id: 'expose-large-range',
  title: 'Expose the ports in use, not a great range',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['expose -'],
  why: 'Each port of a range becomes an entry of its own in the image, and `docker run -P` publishes every one of them, with a proxy process and a firewall rule each.',
  unless: 'The protocol asks for a range, as RTP does for media.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        EXPOSE 1024-65535
      `,
      good: dockerfile`
        FROM alpine:3.22
        EXPOSE 8000
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const { words } of only(dockerfile, 'EXPOSE'))
      for (const word of words) {
        const { first, last } = readExposed(word) ?? {};
        if (first === undefined || last === undefined || last > 65535) continue;
        const count = last - first + 1;
        if (count < many) continue;
        yield {
          from: word.from,
          to: word.to,
          message: `These are ${count} ports, and docker run -P publishes each of them.`,
        };
      }
  },
};
