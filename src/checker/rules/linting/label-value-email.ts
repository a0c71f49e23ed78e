import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';
import { known, oci } from './label-pairs.ts';

export const labelValueEmail: Rule = {
  id: 'label-value-email',
  title: 'Name authors with an address to write to',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['label', 'maintainer'],
  why: 'The image specification calls `org.opencontainers.image.authors` the contact details of those who answer for the image. Whoever finds a hole in it, years later, has this label and no colleague to ask: a name alone leads nowhere, an address does.',
  unless: 'The name is that of a project which anybody finds.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:13-slim
        LABEL maintainer="Team Payments"
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
        LABEL maintainer="Team Payments <payments@example.com>"
        USER 10001
      `,
    },
  ],
  peers: { hadolint: ['DL3058'] },

  *check(dockerfile) {
    const labels = [...known(dockerfile, oci('authors'), 'maintainer')];
    const named = [
      ...labels.map(({ word: { from, to }, value }) => ({ from, to, value })),
      ...onlyDeep(dockerfile, 'MAINTAINER').map(({ body: { from, to } }) => ({
        from,
        to,
        value: dockerfile.source.slice({ from, to }),
      })),
    ];
    for (const { from, to, value } of named)
      if (value !== '' && !value.split(/[\s,;<>()"']+/).some(leadsSomewhere))
        yield {
          from,
          to,
          message: `\`${value}\` holds no address, so nobody can be reached through it.`,
        };
  },
};

/** An e-mail address, a URL, the name of a site, or a handle. */
const leadsSomewhere = (part: string) =>
  /^(?:mailto:)?[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(part) ||
  /^https?:\/\/./.test(part) ||
  /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(part) ||
  /^[@#]\w/.test(part);
