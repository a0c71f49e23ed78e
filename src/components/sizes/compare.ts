import { inMegabytes } from './amount.ts';
import type { Item, Kind, Measure } from './read.ts';

/** An item held against a chosen one. */
export interface Compared {
  readonly item: Item;
  readonly megabytes: number;
  /** Undefined for the chosen one itself. */
  readonly difference: Difference | undefined;
}

export interface Difference {
  readonly megabytes: number;
  /** Of the chosen one; undefined if that has no bytes. */
  readonly percent: number | undefined;
  /** The printed digits are too few to tell the two apart. */
  readonly withinRounding: boolean;
}

/** Largest first; what is equal keeps its order. */
export function compare({ items }: Measure, chosen: Item | undefined): readonly Compared[] {
  return items
    .toSorted((a, b) => b.amount.bytes - a.amount.bytes)
    .map((item) => ({
      item,
      megabytes: inMegabytes(item.amount.bytes),
      difference: chosen && item !== chosen ? between(item, chosen) : undefined,
    }));
}

/** Images are held against the smallest that has a name, all else against what weighs most. */
export function usualChoice(measure: Measure): Item | undefined {
  const sorted = compare(measure, undefined).map(({ item }) => item);
  if (measure.of !== 'images') return sorted[0];
  return sorted.findLast(({ name }) => !/^[\da-f]{12,}$/.test(name)) ?? sorted.at(-1);
}

function between({ amount }: Item, { amount: base }: Item): Difference {
  const bytes = amount.bytes - base.bytes;
  return {
    megabytes: inMegabytes(bytes),
    percent: base.bytes === 0 ? undefined : rounded((100 * bytes) / base.bytes),
    withinRounding: Math.abs(bytes) < (amount.step + base.step) / 2,
  };
}

const rounded = (percent: number) => Number(percent.toFixed(Math.abs(percent) < 100 ? 1 : 0));

/** All items together, in megabytes. */
export const total = ({ items }: Measure): number =>
  inMegabytes(items.reduce((sum, { amount }) => sum + amount.bytes, 0));

/** What a column counts, in a sentence; the same word means different things in different places. */
export function meaningOf({ of, column }: Measure): string {
  return meanings[`${of} ${column}`] ?? meanings[of] ?? '';
}

const meanings: Readonly<Record<string, string>> = {
  'images SIZE':
    'Unpacked layers. With the containerd image store the packed ones are counted as well, and the table does not say which store it is: compare within one machine.',
  'images DISK USAGE': 'Packed and unpacked together: what the image takes on this machine.',
  'images CONTENT SIZE': 'Packed: about what a registry sends and keeps.',
  'images UNIQUE SIZE': 'What no other image here has, and so what its removal would free.',
  'images SHARED SIZE': 'What other images here have as well, and so is on the disk once.',
  layers: 'Unpacked, per instruction; a file that a later layer deletes is still counted.',
  containers: 'What the container has written on top of its image.',
  volumes: 'The content of the volume.',
  'build cache': 'What the builder keeps for the next build; no part of an image.',
  totals: 'What Docker counts as a whole.',
} satisfies Partial<Record<Kind | `${Kind} ${string}`, string>>;

/** The table for a spreadsheet. */
export function asCsv(measure: Measure, rows: readonly Compared[]): string {
  const head = [
    'name',
    `${measure.of}: ${measure.column}`,
    'MB',
    'difference in MB',
    'difference in %',
  ];
  const lines = rows.map(({ item, megabytes, difference }) => [
    item.name,
    item.amount.written,
    megabytes,
    difference?.megabytes ?? '',
    difference?.percent ?? '',
  ]);
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A name that begins like a formula is kept from being one. */
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+@-]/.test(cell) ? `'${cell}` : cell;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `+12.5`, `−3`: a difference always has a sign. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}
