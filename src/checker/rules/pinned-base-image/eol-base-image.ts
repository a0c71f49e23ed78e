import { dockerfile } from '../../dockerfile-text.ts';
import { endOf, retiredOf } from '../../model/end-of-life.ts';
import type { Rule } from '../../rule.ts';

export const eolBaseImage: Rule = {
  id: 'eol-base-image',
  title: 'Move off base images that get no more fixes',
  severity: 'warning',
  preset: 'recommended',
  why: 'Once a release has ended, nobody mends what is found in it: a rebuild brings the same holes again, its package archive is moved away some day, and then `apt-get update` fails too.',
  unless: 'A vendor is paid for longer support, or the image only reproduces an old build.',
  examples: [
    {
      bad: dockerfile`
        FROM node:16-bookworm-slim
        USER node
        CMD ["node"]
      `,
      good: dockerfile`
        FROM node:22-bookworm-slim
        USER node
        CMD ["node"]
      `,
    },
  ],
  peers: { tally: ['tally/ruby/eol-ruby-version'] },

  *check({ stages }) {
    for (const { opening, parent } of stages) {
      const { image } = opening;
      if (parent) continue;
      const retired = retiredOf(image);
      const end = endOf(image);
      if (retired)
        yield {
          from: image.from,
          to: image.to,
          message: `${retired.since ?? `Nothing has been pushed to ${image.name}`} since ${month(retired.date)}, and ${retired.next}.`,
        };
      if (!end || retired) continue;
      yield {
        ...(image.tagSpan ?? { from: image.from, to: image.to }),
        message: `${end.title} ${end.release} got its last fixes in ${month(end.date)}, so what is found in it since stays open.`,
      };
    }
  },
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const month = (date: string) => `${months[Number(date.slice(5)) - 1]} ${date.slice(0, 4)}`;
