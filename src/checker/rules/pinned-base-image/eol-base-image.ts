import { dockerfile } from '../../dockerfile-text.ts';
import type { ImageReference } from '../../model/image.ts';
import type { Rule } from '../../rule.ts';
import { distributions, endedReleases, retiredImages } from './releases.ts';

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
          message: `Nothing has been pushed to ${image.name} since ${month(retired.date)}, and ${retired.next}.`,
        };
      if (!end || retired) continue;
      yield {
        ...(image.tagSpan ?? { from: image.from, to: image.to }),
        message: `${end.title} ${end.release} got its last fixes in ${month(end.date)}, so what is found in it since stays open.`,
      };
    }
  },
};

function retiredOf({ registry, name, tag }: ImageReference) {
  if (registry !== 'docker.io' || name === undefined || !Object.hasOwn(retiredImages, name))
    return undefined;
  // Early-access builds of Java are still pushed there.
  return /-ea|^2[3-9]/.test(tag ?? '') ? undefined : retiredImages[name];
}

interface End {
  readonly title: string;
  readonly release: string;
  readonly date: string;
}

function endOf({ registry, name, tag }: ImageReference): End | undefined {
  if (name === undefined || registry === undefined || tag === undefined) return undefined;
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  const full = hub ? name : `${registry}/${name}`;
  const row = endedReleases.find(({ image }) => image.test(full));
  if (!row) return undefined;
  const word = /^[a-z]+/.exec(tag)?.[0];
  const numbers = /^v?(\d+)(?:\.(\d+))?/.exec(tag);
  const release =
    numbers === null ? word : row.numbers === 1 ? numbers[1] : `${numbers[1]}.${numbers[2]}`;
  const date =
    release !== undefined && Object.hasOwn(row.ended, release) ? row.ended[release] : undefined;
  if (release !== undefined && date !== undefined) return { title: row.title, release, date };
  return hub ? endOfDistribution(tag) : undefined;
}

/** `3.13-slim-buster` is a current Python on a Debian that has ended. */
function endOfDistribution(tag: string): End | undefined {
  const { debian, alpine } = distributions;
  const codename = /-(wheezy|jessie|stretch|buster|bullseye)(?:-|$)/.exec(tag)?.[1];
  const date = codename && Object.entries(debian).find(([name]) => name === codename)?.[1];
  if (codename && date) return { title: 'Debian', release: codename, date };
  const release = /(?:^|-)alpine(3\.\d+)(?:-|$)/.exec(tag)?.[1];
  const end = release && Object.entries(alpine).find(([name]) => name === release)?.[1];
  return release && end ? { title: 'Alpine', release, date: end } : undefined;
}

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
