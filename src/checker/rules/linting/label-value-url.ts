import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';

export const labelValueUrl: Rule = {
  id: 'label-value-url',
  title: 'Write image.source, url and documentation as a URL',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: 'The image specification says that these labels are URLs. Registries make links of them, and GitHub ties an image to the repository that `org.opencontainers.image.source` names; neither works without `https://`.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="github.com/example/shop"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="https://github.com/example/shop"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3052'] },

  *check(dockerfile) {
    for (const { word, value, key } of known(dockerfile, ...keys)) {
      if (/^[a-z][a-z\d+.-]*:\/?\/?[^\s/]\S*$/i.test(value) && !/^[\w.-]+@/.test(value)) continue;
      const bare = /^["']?(?=(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s"'@]*)?["']?$)/i.exec(word.text);
      const at = word.from + (bare?.[0].length ?? 0);
      yield {
        from: word.from,
        to: word.to,
        message: `\`${value}\` is no URL, so nothing can follow ${key}.`,
        fix: bare
          ? {
              title: 'Write https:// in front',
              safety: 'suggestion',
              edits: [{ from: at, to: at, insert: 'https://' }],
            }
          : undefined,
      };
    }
  },
};

const keys = ['source', 'url', 'documentation'].map(oci);
