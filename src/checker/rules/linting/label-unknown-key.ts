import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { nearest } from '../../model/spelling.ts';
import type { Rule } from '../../rule.ts';
import { type Label, labelPairs, oci } from './label-pairs.ts';

export const labelUnknownKey: Rule = {
  id: 'label-unknown-key',
  title: 'Use only the OCI label keys that exist',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: 'The image specification keeps every key that begins with `org.opencontainers.` for itself, and lists those of images. A key that is not on the list, `image.license` for `image.licenses` say, is a label no tool looks for: the image seems to say a thing that nobody reads.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.license="MIT"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.licenses="MIT"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3050'] },

  *check(dockerfile) {
    for (const label of labelPairs(dockerfile)) {
      const name = prefix.exec(label.key)?.[1];
      if (name === undefined || names.has(name)) continue;
      const { from, to } = label.pair.key;
      const instead = others[name] ?? nearest(name, names);
      yield {
        from,
        to,
        message: `The image specification has no ${label.key}, so no tool looks for it.`,
        fix: instead ? renamed(label, oci(instead)) : undefined,
      };
    }
  },
};

const prefix = /^org\.opencontainers\.image\.(.+)$/;

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
const names: ReadonlySet<string> = new Set([
  'created',
  'authors',
  'url',
  'documentation',
  'source',
  'version',
  'revision',
  'vendor',
  'licenses',
  'ref.name',
  'title',
  'description',
  'base.digest',
  'base.name',
  // What a label of the name sets over the image's own: https://github.com/opencontainers/image-spec/blob/main/conversion.md
  'architecture',
  'author',
  'exposedPorts',
  'os',
  'os.features',
  'os.version',
  'stopSignal',
  'variant',
]);

/** What is meant by names that are more than a slip away. */
const others: Readonly<Record<string, string>> = {
  commit: 'revision',
  'created-at': 'created',
  created_at: 'created',
  date: 'created',
  docs: 'documentation',
  homepage: 'url',
  licence: 'licenses',
  maintainer: 'authors',
  maintainers: 'authors',
  name: 'title',
  repository: 'source',
};

function renamed({ pair, key }: Label, instead: string): Fix | undefined {
  const at = pair.key.text.indexOf(key);
  if (at < 0 || pair.key.to - pair.key.from !== pair.key.text.length) return undefined;
  const from = pair.key.from + at;
  return {
    title: `Write ${instead}`,
    safety: 'suggestion',
    edits: [{ from, to: from + key.length, insert: instead }],
  };
}
