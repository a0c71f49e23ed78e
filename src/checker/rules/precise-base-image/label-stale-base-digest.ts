import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { rootImage } from '../../model/bases.ts';
import { lineage, only, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

const label = 'org.opencontainers.image.base.digest';

export const labelStaleBaseDigest: Rule = {
  id: 'label-stale-base-digest',
  title: 'Label the base digest only where FROM pins it',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['label'],
  why: '`org.opencontainers.image.base.digest` tells scanners which base the image was built on. Written by hand beside a tag, or beside another digest, it is wrong after the next rebuild, and nothing says so.',
  unless: 'The build fills it in, through an `ARG` or with `--label`.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        LABEL org.opencontainers.image.base.digest="sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685"
        USER 10001
        CMD ["sh"]
      `,
      good: dockerfile`
        FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
        LABEL org.opencontainers.image.base.digest="sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1"
        USER 10001
        CMD ["sh"]
      `,
    },
  ],
  peers: { tally: ['tally/labels/no-stale-base-digest'] },

  *check({ final }) {
    if (!final) return;
    const image = rootImage(final);
    const pair = lineage(final)
      .flatMap((stage) =>
        only(stage, 'LABEL')
          .flatMap(({ pairs }) => pairs)
          .reverse(),
      )
      .find(({ key }) => key.value === label && !key.text.includes('$'));
    const written = pair?.value;
    const unknown = image.value === undefined;
    if (!written?.value || unknown || written.value === image.digest) return;
    yield {
      from: written.from,
      to: written.to,
      message: image.pinned
        ? 'This is not the digest in FROM, so one of the two is wrong.'
        : 'FROM names no digest, so this one is true only until the tag moves.',
      fix: image.digest === undefined ? undefined : replace(written, image.digest),
    };
  },
};

function replace({ from, to, text }: Word, digest: string): Fix {
  const quote = /^["']/.exec(text)?.[0] ?? '';
  return {
    title: 'Use the digest of FROM',
    safety: 'suggestion',
    edits: [{ from, to, insert: `${quote}${digest}${quote}` }],
  };
}
