import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { isUnfetched } from './sources.ts';

export const copyFromUrl: Rule = {
  id: 'copy-from-url',
  title: 'Fetch with ADD what lies at a URL',
  severity: 'error',
  preset: 'recommended',
  mentions: ['copy ://', 'copy @', 'add ://'],
  why: '`COPY` takes files of the build context, of a stage or of an image, and never asks a server: with a URL the build stops. `ADD` fetches, and with `--checksum` it takes only what you have chosen; it knows `http://` and `https://`, in lower case, and Git repositories.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        COPY https://example.com/tool.bin /usr/local/bin/tool
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

  // https://github.com/moby/buildkit/blob/v0.26.0/frontend/dockerfile/dockerfile2llb/convert.go (dispatchCopy)
  *check(dockerfile) {
    for (const { sources, keyword } of onlyDeep(dockerfile, 'COPY', 'ADD'))
      for (const { from, to, partial } of sources)
        if (keyword === 'ADD') {
          if (isUnfetched(partial))
            yield {
              from,
              to,
              message:
                'ADD fetches from http:// and https:// alone, in lower case: this it looks for in the build context, so the build stops here.',
            };
        } else if (remote.test(partial))
          yield {
            from,
            to,
            message: 'COPY fetches nothing from a server, as ADD does, so the build stops here.',
          };
  },
};

/** A URL, or a Git repository: `user@host:path` is one over SSH. */
const remote = /^(?:https?|ftp|git|ssh):\/\/|^[\w-]+@[\w.-]+:/i;
