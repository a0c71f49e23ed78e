import { dockerfile } from '../../dockerfile-text.ts';
import { flagsNamed, only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { kindOf } from './sources.ts';

export const checksumNeedsUrl: Rule = {
  id: 'checksum-needs-url',
  title: 'Give ADD --checksum one URL',
  severity: 'error',
  preset: 'recommended',
  mentions: ['checksum'],
  why: '`ADD --checksum` compares one download, from a web server or a Git repository, with the sum that is written down. For a file of the build context, or for several sources, there is nothing it could compare, and the build stops.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d tool.bin /usr/local/bin/tool
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.bin /usr/local/bin/tool
        USER 10001
      `,
    },
  ],
  peers: {},

  *check({ stages }) {
    for (const stage of stages)
      for (const add of only(stage, 'ADD')) {
        const [flag] = flagsNamed(add, 'checksum');
        const [first, second] = add.sources;
        if (!flag?.value || !first) continue;
        if (second) {
          yield {
            from: second.from,
            to: second.to,
            message: 'A checksum is of one source, and here are several, so the build stops here.',
          };
          continue;
        }
        const kind = kindOf(first, add);
        if (kind !== 'plain' && kind !== 'archive') continue;
        yield {
          from: first.from,
          to: first.to,
          message: `${first.text} is no URL, and a checksum is of a download only, so the build stops here.`,
        };
      }
  },
};
