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
    return officialImage(registry, name)?.distributions ? endOfDistribution(tag) : undefined;
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

/** `3.13-slim-buster` is a current Python on a Debian that has ended. */
function endOfDistribution(tag: string): End | undefined {
  const { debian, alpine } = distributions;
  const codename = /(?:^|-)(wheezy|jessie|stretch|buster|bullseye)(?:-|$)/.exec(tag)?.[1];
  const date = codename && debian[codename];
  if (codename && date) return { title: 'Debian', release: codename, date };
  const release = /(?:^|-)alpine(3\.\d+)(?:-|$)/.exec(tag)?.[1];
  const end = release && alpine[release];
  return release && end ? { title: 'Alpine', release, date: end } : undefined;
}
