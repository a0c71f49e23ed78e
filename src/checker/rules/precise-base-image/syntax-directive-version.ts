import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import type { Directive } from '../../model/dockerfile.ts';
import { readImage } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';

export const syntaxDirectiveVersion: Rule = {
  id: 'syntax-directive-version',
  title: 'Point # syntax= at a stable version',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['syntax'],
  why: 'The `syntax` directive names the image that reads the Dockerfile. Without a tag, or with `latest` or `experimental`, it is whatever was pushed last, or a channel that stopped years ago. `docker/dockerfile:1` follows the stable releases and breaks nothing.',
  examples: [
    {
      bad: dockerfile`
        # syntax=docker/dockerfile
        FROM python:3.13-slim-trixie
        USER 10001
        CMD ["python"]
      `,
      good: dockerfile`
        # syntax=docker/dockerfile:1
        FROM python:3.13-slim-trixie
        USER 10001
        CMD ["python"]
      `,
    },
  ],
  peers: {},

  *check({ directives }) {
    const directive = directives.find(({ name }) => name.toLowerCase() === 'syntax');
    if (!directive?.value) return;
    const { value, valueSpan } = directive;
    const image = readImage(valueSpan, value, value);
    if (
      image.pinned ||
      (image.tagged && !/^(?:latest|master|(?:.*-)?experimental)$/.test(image.tag ?? ''))
    )
      return;
    yield {
      from: valueSpan.from,
      to: valueSpan.to,
      message: /experimental/.test(image.tag ?? '')
        ? `${image.tag} is a channel that gets no releases any more.`
        : `${image.tagged ? `${image.tag} is not a release` : 'No tag means latest'}, so the reader of this file may change under it.`,
      fix: stable(directive),
    };
  },
};

function stable({ value, valueSpan: { from, to } }: Directive): Fix | undefined {
  const name = /^(?:docker\.io\/)?docker\/dockerfile(?=:|$)/.exec(value)?.[0];
  if (name === undefined) return undefined;
  return {
    title: 'Follow the stable releases',
    safety: 'suggestion',
    edits: [{ from, to, insert: `${name}:1` }],
  };
}
