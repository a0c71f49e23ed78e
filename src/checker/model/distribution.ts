import type { ImageReference } from './image.ts';

/** A release of a distribution, as a number that grows: 13 for trixie, 24.04 for noble, 3.22 for Alpine. */
export interface Distribution {
  readonly name: 'Debian' | 'Ubuntu' | 'Alpine';
  readonly release: number;
}

/** https://www.debian.org/releases/, https://ubuntu.com/about/release-cycle */
const codenames: Readonly<Record<string, readonly [Distribution['name'], number]>> = {
  wheezy: ['Debian', 7],
  jessie: ['Debian', 8],
  stretch: ['Debian', 9],
  buster: ['Debian', 10],
  bullseye: ['Debian', 11],
  bookworm: ['Debian', 12],
  trixie: ['Debian', 13],
  forky: ['Debian', 14],
  precise: ['Ubuntu', 12.04],
  trusty: ['Ubuntu', 14.04],
  xenial: ['Ubuntu', 16.04],
  bionic: ['Ubuntu', 18.04],
  focal: ['Ubuntu', 20.04],
  groovy: ['Ubuntu', 20.1],
  hirsute: ['Ubuntu', 21.04],
  impish: ['Ubuntu', 21.1],
  jammy: ['Ubuntu', 22.04],
  kinetic: ['Ubuntu', 22.1],
  lunar: ['Ubuntu', 23.04],
  mantic: ['Ubuntu', 23.1],
  noble: ['Ubuntu', 24.04],
  oracular: ['Ubuntu', 24.1],
  plucky: ['Ubuntu', 25.04],
  questing: ['Ubuntu', 25.1],
  resolute: ['Ubuntu', 26.04],
};

/** Tags of the distributions' own images that move along with them, by the oldest release they can mean today. */
const moving: Readonly<Record<string, readonly [Distribution['name'], number]>> = {
  'debian:latest': ['Debian', 13],
  'debian:stable': ['Debian', 13],
  'debian:testing': ['Debian', 14],
  'debian:unstable': ['Debian', 14],
  'debian:sid': ['Debian', 14],
  'ubuntu:latest': ['Ubuntu', 24.04],
  'ubuntu:rolling': ['Ubuntu', 25.1],
  'ubuntu:devel': ['Ubuntu', 26.04],
  'alpine:latest': ['Alpine', 3.22],
  'alpine:3': ['Alpine', 3.22],
};

/** The release that an image is made on, as far as its tag names it. */
export function distributionOf(image: ImageReference): Distribution | undefined {
  const { name } = image;
  const tag = image.tagged || image.pinned ? image.tag : 'latest';
  if (name === undefined || tag === undefined) return undefined;
  if (image.registry === 'docker.io' && /^(?:debian|ubuntu|alpine)$/.test(name)) {
    const found = own(moving, `${name}:${tag.replace(/-(?:slim|backports)$/, '')}`);
    if (found) return found;
    const number = /^\d+(?:\.\d+)?/.exec(tag)?.[0];
    if (number && name === 'debian')
      return { name: 'Debian', release: Number.parseInt(number, 10) };
    if (number && name === 'ubuntu') return { name: 'Ubuntu', release: Number(number) };
    if (number && name === 'alpine') return alpine(number);
  }
  const version = /(?:^|-)(?:alpine|ubuntu)(\d+\.\d+)(?:-|$)/.exec(tag);
  if (version?.[1])
    return version[0].includes('alpine')
      ? alpine(version[1])
      : { name: 'Ubuntu', release: Number(version[1]) };
  for (const word of tag.split('-')) {
    const found = own(codenames, word);
    if (found) return found;
  }
  return undefined;
}

/** `3.9` is older than `3.19`, which as plain numbers it is not. */
const alpine = (text: string): Distribution | undefined => {
  const [major, minor] = text.split('.');
  return minor === undefined
    ? undefined
    : { name: 'Alpine', release: Number(major) + Number(minor.padStart(2, '0')) / 100 };
};

function own(
  table: Readonly<Record<string, readonly [Distribution['name'], number]>>,
  key: string,
): Distribution | undefined {
  const [name, release] = (Object.hasOwn(table, key) && table[key]) || [];
  return name && release ? { name, release } : undefined;
}
