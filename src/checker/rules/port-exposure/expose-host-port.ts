import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { readExposed } from './ports.ts';

export const exposeHostPort: Rule = {
  id: 'expose-host-port',
  title: 'Name only the port of the container in EXPOSE',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['expose :'],
  why: '`EXPOSE 80:8080` publishes nothing: Docker takes `8080`, drops the rest, warns, and means to refuse it one day. Which port of the host leads there is for `docker run -p 80:8080` or Compose to say.',
  examples: [
    {
      bad: dockerfile`
        FROM nginx:1.29
        EXPOSE 80:8080
      `,
      good: dockerfile`
        FROM nginx:1.29
        EXPOSE 8080
      `,
    },
  ],
  peers: {
    buildkit: ['ExposeInvalidFormat'],
    tally: ['buildkit/ExposeInvalidFormat'],
    dockerfilelint: ['expose_host_port'],
  },

  *check(dockerfile) {
    for (const { words } of onlyDeep(dockerfile, 'EXPOSE'))
      for (const word of words) {
        const exposed = readExposed(word);
        if (!exposed?.host || exposed.port === '') continue;
        const { from, to, text, value = '' } = word;
        const host = value.slice(0, value.lastIndexOf(':') + 1);
        const plain = text === value && to - from === text.length;
        yield {
          from,
          to: plain ? from + host.length : to,
          message: `EXPOSE takes no address and no port of the host: Docker keeps ${exposed.port} and drops \`${host}\`.`,
          fix: plain
            ? {
                title: `Expose ${exposed.port}`,
                safety: 'safe',
                edits: [{ from, to: from + host.length, insert: '' }],
              }
            : undefined,
        };
      }
  },
};
