import type { ImageReference } from './image.ts';
import { officialImage } from './official-images.ts';
import { once } from './once.ts';
import { distributions, endedReleases, retiredImages } from './releases.ts';

/** An image under whose name nothing is pushed any more. */
export function retiredOf({ registry, name, tag }: ImageReference) {
  if (registry !== 'docker.io' || name === undefined || !Object.hasOwn(retiredImages, name))
    return undefined;
  // Early-access builds of Java are still pushed there.
  return /-ea|^2[3-9]/.test(tag ?? '') ? undefined : retiredImages[name];
}

/** A release that has ended. */
export interface End {
  readonly title: string;
  readonly release: string;
  readonly date: string;
}

/** The end of the release that the tag names, or of the distribution under it. */
export const endOf = once(({ registry, name, tag }: ImageReference): End | undefined => {
  if (name === undefined || registry === undefined || tag === undefined) return undefined;
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  const full = hub ? name : `${registry}/${name}`;
  const row = rowOf(full);
  if (!row)
    return officialImage(registry, name) || onDistribution.test(full)
      ? endOfDistribution(tag)
      : undefined;
  const word = /^[a-z]+(?![^._-])/.exec(tag)?.[0];
  const numbers = /^v?(\d+)(?:\.(\d+)|(?!\.\d))(?![^._-])/.exec(tag);
  const release =
    numbers === null
      ? word
      : row.numbers === 1
        ? numbers[1]
        : [numbers[1], numbers[2]].filter(Boolean).join('.');
  const date =
    release !== undefined && Object.hasOwn(row.ended, release) ? row.ended[release] : undefined;
  if (release !== undefined && date !== undefined) return { title: row.title, release, date };
  return hub ? endOfDistribution(tag) : undefined;
});

function rowOf(name: string) {
  let row = rows.get(name);
  if (row === undefined) {
    row = endedReleases.find(({ image }) => image.test(name)) ?? null;
    if (rows.size >= 1000) rows.clear();
    rows.set(name, row);
  }
  return row;
}

/** The rows asked for last, `null` for an image that has none: a few are the base of most files. */
const rows = new Map<string, (typeof endedReleases)[number] | null>();

/** Other images whose tags name the distribution under them. */
const onDistribution =
  /^(?:ros|gazebo|clojure|ibm-semeru-runtimes|sapmachine|(?:nvcr\.io\/)?nvidia\/cuda|mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/[^/]+)$/;

/** `3.13-slim-buster` is a current Python on a Debian that has ended. */
function endOfDistribution(tag: string): End | undefined {
  for (const { title, table, pattern } of namedInTags) {
    const release = pattern.exec(tag)?.[1];
    const date = release && table[release];
    if (release && date) return { title, release, date };
  }
  return undefined;
}

const namedInTags = [
  {
    title: 'Debian',
    table: distributions.debian,
    pattern: /(?:^|-)(wheezy|jessie|stretch|buster|bullseye)(?:-|$)/,
  },
  {
    title: 'Ubuntu',
    table: distributions.ubuntu,
    pattern:
      /(?:^|-)(precise|trusty|xenial|bionic|focal|hirsute|impish|kinetic|lunar|mantic|oracular|plucky|questing)(?:-|$)/,
  },
  {
    title: 'Ubuntu',
    table: distributions.ubuntu,
    pattern: /(?:^|-)ubuntu-?(\d\d\.\d\d)(?:-|$)/,
  },
  {
    title: 'Alpine',
    table: distributions.alpine,
    pattern: /(?:^|-)alpine(3\.\d+)(?:-|$)/,
  },
];
