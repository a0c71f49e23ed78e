import { check } from '../../checker/index.ts';

/** What one instruction does to files, by path and size in megabytes; a path written again is a new copy. */
export interface Step {
  readonly instruction: string;
  readonly writes?: Readonly<Record<string, number>>;
  readonly deletes?: readonly string[];
}

export interface Layer {
  readonly instruction: string;
  readonly size: number;
  /** The part of it that later layers delete or replace: shipped, and never seen. */
  readonly hidden: number;
}

export interface Image {
  readonly layers: readonly Layer[];
  readonly shipped: number;
  readonly seen: number;
}

/** Stacks the layers: each keeps what it wrote, whatever comes after it. */
export function stack(steps: readonly Step[]): Image {
  const layers = steps.map(({ instruction, writes = {} }, index): Layer => {
    const later = steps.slice(index + 1);
    const isGone = (path: string) =>
      later.some(({ writes = {}, deletes = [] }) => path in writes || deletes.includes(path));
    const files = Object.entries(writes);
    return {
      instruction,
      size: sum(files.map(([, size]) => size)),
      hidden: sum(files.filter(([path]) => isGone(path)).map(([, size]) => size)),
    };
  });
  const shipped = sum(layers.map(({ size }) => size));
  return { layers, shipped, seen: shipped - sum(layers.map(({ hidden }) => hidden)) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

export interface Variant {
  readonly name: string;
  /** Instructions of an earlier stage, which makes no layer of the image. */
  readonly before?: readonly string[];
  readonly steps: readonly Step[];
  readonly moral: string;
}

const base: Step = { instruction: 'FROM buildpack-deps:trixie-curl', writes: { '/': 75 } };
const fetch = 'curl -fsSLo /tmp/tool.tar.gz https://example.com/tool-1.4.2.tar.gz';
const unpack = 'tar -xzf /tmp/tool.tar.gz -C /opt';

/** Four ways to install one tool, from an archive of 40 that holds 110. The sizes are made up, and round. */
export const variants: readonly Variant[] = [
  {
    name: 'Three RUNs',
    steps: [
      base,
      { instruction: `RUN ${fetch}`, writes: { '/tmp/tool.tar.gz': 40 } },
      { instruction: `RUN ${unpack}`, writes: { '/opt/tool': 110 } },
      { instruction: 'RUN rm /tmp/tool.tar.gz', deletes: ['/tmp/tool.tar.gz'] },
    ],
    moral:
      'The last layer holds a mark that hides the archive. The layer below still has all of it.',
  },
  {
    name: 'One RUN',
    steps: [
      base,
      {
        instruction: `RUN ${fetch} && ${unpack} && rm /tmp/tool.tar.gz`,
        writes: { '/opt/tool': 110 },
      },
    ],
    moral:
      'A layer is what has changed by the end of its instruction. By then the archive is gone.',
  },
  {
    name: 'A stage before',
    before: ['FROM buildpack-deps:trixie-curl AS fetch', `RUN ${fetch}`, `RUN ${unpack}`],
    steps: [
      base,
      { instruction: 'COPY --from=fetch /opt/tool /opt/tool', writes: { '/opt/tool': 110 } },
    ],
    moral: 'The stage that fetches may have as many layers as it likes: none of them ships.',
  },
  {
    name: 'A later chmod',
    steps: [
      base,
      { instruction: 'COPY tool /opt/tool', writes: { '/opt/tool': 110 } },
      { instruction: 'RUN chmod 0755 /opt/tool', writes: { '/opt/tool': 110 } },
    ],
    moral:
      'Nothing is deleted, and the file is there twice: a changed mode is a changed file, copied up whole. COPY --chmod makes one layer of it.',
  },
];

/** A variant as a whole Dockerfile. */
export const dockerfileOf = ({ before = [], steps }: Variant): string =>
  `${[...before, ...steps.map(({ instruction }) => instruction)].join('\n')}\n`;

/** Rules that speak of what ships and is never seen. */
const aboutHidden = new Set(['no-delete-in-later-layer', 'prefer-copy-chmod']);

/** The rule by which the checker reports a variant's hidden part. */
export const reportedBy = (variant: Variant): string | undefined =>
  check(dockerfileOf(variant), { preset: 'strict' }).findings.find(({ rule }) =>
    aboutHidden.has(rule),
  )?.rule;
