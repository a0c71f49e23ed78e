import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';
import { licenceFault } from './licences.ts';

export const labelValueSpdx: Rule = {
  id: 'label-value-spdx',
  title: 'Write image.licenses as an SPDX expression',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: 'The image specification says that `org.opencontainers.image.licenses` is an SPDX licence expression: `Apache-2.0`, `MIT OR GPL-2.0-only`. Tools that gather licences compare identifiers, and “Apache 2” is none. What has no identifier can be called `LicenseRef-` and a name of your own.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.licenses="Apache 2.0"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.licenses="Apache-2.0"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3054'] },

  *check(dockerfile) {
    for (const { word, value } of known(dockerfile, oci('licenses'))) {
      const fault = licenceFault(value);
      if (!fault) continue;
      const { instead } = fault;
      const { from, to, text } = word;
      const quote = /^["']/.exec(text)?.[0] ?? '';
      yield {
        from,
        to,
        message: `\`${value}\` is no SPDX expression, so no tool knows which licence it means.`,
        fix:
          instead === undefined
            ? undefined
            : {
                title: `Write ${instead}`,
                safety: 'suggestion',
                edits: [{ from, to, insert: `${quote}${instead}${quote}` }],
              },
      };
    }
  },
};
