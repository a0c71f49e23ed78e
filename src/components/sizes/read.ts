import { type Amount, readAmount } from './amount.ts';
import { type Columns, cellsOf, columnsOf } from './columns.ts';

/** Something that has a size: an image, a layer, a container, a volume. */
export interface Item {
  readonly name: string;
  /** Where it stands in the paste, from 1. */
  readonly line: number;
  readonly amount: Amount;
}

/** One column of sizes. Items of two measures are never compared. */
export interface Measure {
  readonly of: Kind;
  /** The column as Docker heads it. */
  readonly column: string;
  readonly items: readonly Item[];
}

export type Kind = 'images' | 'layers' | 'containers' | 'volumes' | 'build cache' | 'totals';

export interface Reading {
  readonly measures: readonly Measure[];
  /** What was left out or joined, in sentences. */
  readonly notes: readonly string[];
}

/** What kept the paste from being read: a sentence that names the line. */
export interface Fault {
  readonly line: number;
  readonly sentence: string;
}

export type Read =
  | { readonly reading: Reading; readonly fault?: undefined }
  | { readonly fault: Fault; readonly reading?: undefined };

/**
 * Reads what `docker image ls`, `docker history`, `docker ps --size` and `docker system df` print,
 * as tables or as JSON, several in one paste if need be.
 */
export function readSizes(paste: string): Read {
  const gathered = new Gathered();
  let table: Table | undefined;
  for (const [index, text] of paste.replace(/\r/g, '').split('\n').entries()) {
    const line = index + 1;
    if (!text.trim()) continue;
    if (isAround(text)) table = undefined;
    else if (/^\s*[[{]/.test(text)) {
      const sentence = readJson(text, line, gathered);
      if (sentence) return { fault: { line, sentence } };
    } else {
      const header = tableOf(text);
      if (header) {
        table = header;
        continue;
      }
      if (!table) return { fault: { line, sentence: noHeader(line) } };
      const sentence = readRow(text, line, table, gathered);
      if (sentence) return { fault: { line, sentence } };
    }
  }
  const reading = gathered.reading();
  return reading.measures.length > 0
    ? { reading }
    : { fault: { line: 1, sentence: 'There is no size in this text.' } };
}

interface Table {
  readonly kind: Kind;
  readonly columns: Columns;
}

/** A row, whatever it was written in: columns by their upper-case names. */
type Row = ReadonlyMap<string, string>;

/** Columns of sizes, by what they belong to; the first is the one to begin with. */
const sizeColumns: Readonly<Record<Kind, readonly string[]>> = {
  images: ['SIZE', 'DISK USAGE', 'CONTENT SIZE', 'UNIQUE SIZE', 'SHARED SIZE'],
  layers: ['SIZE'],
  containers: ['SIZE'],
  volumes: ['SIZE'],
  'build cache': ['SIZE'],
  totals: ['SIZE', 'RECLAIMABLE'],
};

/** What surrounds tables in a terminal: prompts, titles of sections, the legend and warnings. */
const isAround = (text: string) =>
  /^\s*(?:[$>#%] |\S*[$#%] docker |docker |WARNING:|i Info\b|.* usage:)/.test(text);

function tableOf(text: string): Table | undefined {
  const columns = columnsOf(text);
  const kind = kindOf(columns.map(({ name }) => name));
  return kind && { kind, columns };
}

function kindOf(names: readonly string[]): Kind | undefined {
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.includes(name));
  if (has('CREATED BY', 'SIZE')) return 'layers';
  if (has('CONTAINER ID', 'SIZE')) return 'containers';
  if (has('REPOSITORY', 'SIZE') || has('IMAGE', 'DISK USAGE')) return 'images';
  if (has('CACHE ID', 'SIZE')) return 'build cache';
  if (has('LINKS', 'SIZE')) return 'volumes';
  if (has('TYPE', 'RECLAIMABLE')) return 'totals';
  return undefined;
}

const noHeader = (line: number) =>
  `Line ${line} stands under no header. Paste the table with its first line, the one that says REPOSITORY, IMAGE or CREATED BY, and SIZE.`;

function readRow(text: string, line: number, { kind, columns }: Table, gathered: Gathered) {
  const row: Row = new Map(cellsOf(text, columns));
  // An image with several names has a line for each; the sizes follow the last one.
  const filled = [...row.values()].filter(Boolean);
  if (kind === 'images' && filled.length === 1 && row.get('IMAGE')) return undefined;
  if (/^[├└]─/.test(row.get('IMAGE') ?? '')) {
    gathered.platforms++;
    return undefined;
  }
  return gathered.add(kind, row, line);
}

/** Keys of Docker's JSON whose columns are not just the same words in capitals. */
const columnOfKey: Readonly<Record<string, string>> = {
  ID: 'IMAGE ID',
  CreatedBy: 'CREATED BY',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
  Links: 'LINKS',
  CacheType: 'CACHE ID',
};

const sections: Readonly<Record<string, Kind>> = {
  Images: 'images',
  Containers: 'containers',
  Volumes: 'volumes',
  BuildCache: 'build cache',
};

function readJson(text: string, line: number, gathered: Gathered): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `Line ${line} begins like JSON but is not a whole object. Docker prints one object per line.`;
  }
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one !== 'object' || one === null) return `Line ${line} is JSON, but no object.`;
    const fields = Object.entries(one as Readonly<Record<string, unknown>>); // the line above saw an object
    const parts = fields.filter(([key, part]) => sections[key] && Array.isArray(part));
    if (parts.length === 0) {
      const sentence = addFields(fields, undefined, line, gathered);
      if (sentence) return sentence;
    }
    for (const [key, part] of parts)
      for (const entry of part as readonly object[]) {
        const sentence = addFields(Object.entries(entry), sections[key], line, gathered);
        if (sentence) return sentence;
      }
  }
  return undefined;
}

function addFields(
  fields: readonly (readonly [string, unknown])[],
  known: Kind | undefined,
  line: number,
  gathered: Gathered,
): string | undefined {
  const row: Row = new Map(
    fields.map(([key, value]) => [columnOfKey[key] ?? key.toUpperCase(), asText(key, value)]),
  );
  const kind = known ?? kindOf([...row.keys()]);
  if (!kind) return `Line ${line} is JSON of another command: it has no repository and size in it.`;
  return gathered.add(kind, row, line);
}

/** Podman's JSON has sizes as plain numbers of bytes. */
const asText = (key: string, value: unknown) =>
  typeof value === 'number' && /size$/i.test(key) ? `${value}B` : String(value ?? '');

class Gathered {
  platforms = 0;
  private empty = 0;
  private joined = 0;
  private readonly measures = new Map<string, { of: Kind; column: string; items: Found[] }>();

  /** A sentence where the row cannot be read. */
  add(kind: Kind, row: Row, line: number): string | undefined {
    const name = nameOf(kind, row);
    let seen = false;
    for (const column of sizeColumns[kind]) {
      const cell = row.get(column);
      if (cell === undefined || cell === 'N/A') continue;
      const amount = readAmount(cell);
      if (!name || !amount)
        return `Line ${line} has ${cell ? `“${cell}”` : 'nothing'} under ${column}, which is no size. Copy the table as the terminal shows it, with its spaces.`;
      seen = true;
      this.keep(kind, column, { name, line, amount, id: idOf(kind, row) });
    }
    return seen ? undefined : `Line ${line} has no size in it.`;
  }

  reading(): Reading {
    const measures = [...this.measures.values()].map(({ of, column, items }) => ({
      of,
      column,
      items: items.map(({ name, line, amount }) => ({ name, line, amount })),
    }));
    const notes = [
      this.empty > 0 && `Left out: ${plural(this.empty, 'instruction')} that added no bytes.`,
      this.joined > 0 &&
        `Left out: ${plural(this.joined, 'further name')} of images that are listed already.`,
      this.platforms > 0 &&
        `Left out: ${plural(this.platforms, 'line')} of single platforms, whose sum is in the image’s own line.`,
    ].filter((note) => note !== false);
    return { measures, notes };
  }

  private keep(of: Kind, column: string, item: Found): void {
    if (of === 'layers' && item.amount.bytes === 0) {
      this.empty++;
      return;
    }
    const key = `${of} ${column}`;
    const measure = this.measures.get(key) ?? { of, column, items: [] };
    this.measures.set(key, measure);
    const same = item.id && measure.items.find(({ id }) => id === item.id);
    if (!same) measure.items.push(item);
    else if (column === sizeColumns[of].find((one) => this.measures.has(`${of} ${one}`)))
      this.joined++;
  }
}

interface Found extends Item {
  /** Equal where two lines are of one thing. */
  readonly id: string | undefined;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function idOf(kind: Kind, row: Row): string | undefined {
  return kind === 'images' ? row.get('IMAGE ID') || row.get('ID') : undefined;
}

function nameOf(kind: Kind, row: Row): string {
  const cell = (column: string) => row.get(column) ?? '';
  switch (kind) {
    case 'images':
      return imageName(cell('REPOSITORY') || cell('IMAGE'), cell('TAG'), idOf(kind, row) ?? '');
    case 'layers':
      return instructionOf(cell('CREATED BY'));
    case 'containers':
      return cell('NAMES') || cell('CONTAINER ID') || cell('IMAGE ID');
    case 'volumes':
      return cell('VOLUME NAME') || cell('NAME');
    case 'build cache':
      return cell('DESCRIPTION') || cell('CACHE ID') || cell('IMAGE ID');
    case 'totals':
      return cell('TYPE');
  }
}

function imageName(repository: string, tag: string, id: string): string {
  if (/^<(?:none|untagged)>/.test(repository)) return id;
  return tag && tag !== '<none>' ? `${repository}:${tag}` : repository;
}

/** The instruction as its author wrote it, as far as the history tells. */
export function instructionOf(createdBy: string): string {
  const text = createdBy
    .replace(/\s*# buildkit$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^\/bin\/sh -c #\(nop\) +(.*)$/.exec(text)?.[1];
  if (plain) return plain;
  // Arguments that a build was given stand in front: |1 VERSION=1.2 /bin/sh -c …
  const run = /^(?:RUN )?(?:\|\d+ .*?)?\/bin\/(?:ba)?sh -c (.*)$/.exec(text)?.[1];
  return run === undefined ? text || 'a layer without history' : `RUN ${run}`;
}
