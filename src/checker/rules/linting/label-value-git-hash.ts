import { dockerfile } from '../../dockerfile-text.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';

export const labelValueGitHash: Rule = {
  id: 'label-value-git-hash',
  title: 'Write image.revision as the hash of a commit',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['label'],
  why: '`org.opencontainers.image.revision` answers “which sources is this built from?”. A branch is another commit next week, and a tag can be moved; seven or more hexadecimal digits stay what they are.',
  unless:
    'The sources are not kept in git. A plain number, as Subversion counts, is not spoken of.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="https://github.com/example/shop" \
              org.opencontainers.image.revision="main"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.source="https://github.com/example/shop" \
              org.opencontainers.image.revision="0b5bd1a2c7d64f2bb1f0a3e4d8c9a7b6e5f40312"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3055'] },

  *check(dockerfile) {
    for (const { word, value, key } of known(
      dockerfile,
      oci('revision'),
      'org.label-schema.vcs-ref',
    )) {
      // `ARG REVISION=unknown` stands in for what the build gives.
      if (word.text.includes('$')) continue;
      if (/^[0-9a-f]{7,64}$/i.test(value) || /^r?\d+$/.test(value)) continue;
      // `git describe` ends in the hash of the commit.
      if (/-g[0-9a-f]{7,64}(?:-dirty)?$/.test(value)) continue;
      const { from, to } = word;
      yield {
        from,
        to,
        message: `\`${value}\` is no hash of a commit, so ${key} does not say which sources these are.`,
      };
    }
  },
};
