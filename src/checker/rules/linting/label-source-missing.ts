import { dockerfile } from '../../dockerfile-text.ts';
import { lineage, only } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { labelPairs, oci } from './label-pairs.ts';

export const labelSourceMissing: Rule = {
  id: 'label-source-missing',
  title: 'Say with image.source where a labelled image comes from',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['opencontainers'],
  why: 'Of the labels the image specification defines, `org.opencontainers.image.source` is the one that tools act on: GitHub ties the package to the repository it names, and Renovate finds the release notes of an image by it. Where an image has several of these labels but not this one, a reader knows its title and not where to look.',
  unless: 'The build adds it, as `docker/metadata-action` does.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop"
        LABEL org.opencontainers.image.version="1.4.0"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL org.opencontainers.image.title="Shop"
        LABEL org.opencontainers.image.version="1.4.0"
        LABEL org.opencontainers.image.source="https://github.com/example/shop"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3049'] },

  *check(dockerfile) {
    const { final } = dockerfile;
    if (!final) return;
    const shipped = new Set(lineage(final));
    const isOpen = [...shipped].some((stage) =>
      only(stage, 'LABEL').some(({ pairs }) => pairs.some(({ key }) => key.text.includes('$'))),
    );
    const labels = [...labelPairs(dockerfile)].filter(
      ({ instruction: { stage, trigger }, key }) =>
        !trigger && stage && shipped.has(stage) && key.startsWith(oci('')),
    );
    const [first] = labels;
    if (!first || labels.length < 2 || isOpen || labels.some(({ key }) => key === oci('source')))
      return;
    const { from, to } = first.pair.key;
    yield {
      from,
      to,
      message: `The image has OCI labels, but not ${oci('source')}, by which tools find its repository.`,
    };
  },
};
