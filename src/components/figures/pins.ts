/** References to one image, from the loosest to the tightest. */
export const references = [
  'python:latest',
  'python:3.13',
  'python:3.13-slim-trixie',
  'python:3.13.16-slim-trixie',
  'python:3.13.16-slim-trixie@sha256:…',
] as const;
export type Reference = (typeof references)[number];

export interface Happening {
  readonly name: string;
  /** The references that give another image afterwards. */
  readonly moves: readonly Reference[];
  readonly moral: string;
}

const [latest, minor, minorSlim, patchSlim] = references;

/** What a publisher does, and whom it reaches. */
export const happenings: readonly Happening[] = [
  {
    name: 'Debian has fixes',
    moves: [latest, minor, minorSlim, patchSlim],
    moral:
      'With the next image of Debian, about once a month or sooner, this one is built again and pushed under the same names, the exact one included. Whoever pinned by digest has to be told, by a bot.',
  },
  {
    name: 'Python 3.13 has a patch release',
    moves: [minor, minorSlim],
    moral:
      'The tag 3.13.16 stays, and from now on nobody mends it. latest belongs to a newer minor and does not notice.',
  },
  {
    name: 'Python has a new minor',
    moves: [latest],
    moral: 'Only latest moves, to a Python that your dependencies may not know yet.',
  },
  {
    name: 'Debian has a new release',
    moves: [latest, minor],
    moral:
      'A tag that names no release of Debian moves to the new one. Those that name trixie stay.',
  },
  {
    name: 'The publisher’s account is stolen',
    moves: [latest, minor, minorSlim, patchSlim],
    moral:
      'Whoever has the right to push can move any tag, unless the registry was told to forbid it. A digest is the content: other content has another digest.',
  },
];
