import type { BarRow, BarsProps } from '../Chart.tsx';
import { h } from '../checker/dom.ts';
import { pack, unpack } from '../checker/share.ts';
import { asCsv, type Compared, compare, meaningOf, signed, total, usualChoice } from './compare.ts';
import { examples } from './examples.ts';
import { type Item, type Measure, type Reading, readSizes } from './read.ts';

/** More bars than these tell less than the table does. */
const mostBars = 12;
const longestLabel = 44;
const hashPrefix = '#sizes=';

/** A paste of Docker's own figures as a chart and a table. State is the text and two choices. */
class SizeChart extends HTMLElement {
  private reading: Reading | undefined;

  connectedCallback(): void {
    this.form.hidden = false;
    this.text.addEventListener('input', () => this.read());
    this.piece('measure').addEventListener('change', () => this.offerItems());
    this.piece('chosen').addEventListener('change', () => this.show());
    this.addEventListener('click', (event) => this.clicked(event));
    void this.open();
  }

  private clicked({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : undefined;
    const { example } = button?.dataset ?? {};
    if (example === 'images' || example === 'history') {
      this.text.value = examples[example];
      this.read();
    } else if (button?.dataset['part'] === 'csv') this.saveTable();
    else if (button?.dataset['part'] === 'png') void this.savePicture();
    else if (button?.dataset['part'] === 'link') void this.copyLink();
  }

  /** A link to share carries the paste after its `#`, which no server sees. */
  private async open(): Promise<void> {
    if (!location.hash.startsWith(hashPrefix)) return;
    try {
      this.text.value = (await unpack(location.hash.slice(hashPrefix.length))) ?? '';
      this.read();
      this.scrollIntoView();
    } catch {
      this.say('This link is damaged or was cut off on its way.');
    }
  }

  private read(): void {
    const paste = this.text.value;
    this.reading = undefined;
    if (!paste.trim()) this.say('');
    else {
      const { reading, fault } = readSizes(paste);
      this.reading = reading;
      this.say(fault?.sentence ?? '');
    }
    this.text.setAttribute('aria-invalid', String(Boolean(paste.trim()) && !this.reading));
    this.result.hidden = !this.reading;
    if (this.reading) this.offerMeasures(this.reading);
  }

  private offerMeasures({ measures }: Reading): void {
    const before = this.select('measure').value;
    const names = measures.map(({ of, column }) => `${of}: ${column}`);
    this.select('measure').replaceChildren(...names.map((name) => new Option(name, name)));
    if (names.includes(before)) this.select('measure').value = before;
    this.offerItems();
  }

  private offerItems(): void {
    const { items } = this.measure;
    this.select('chosen').replaceChildren(
      ...items.map(({ name }, index) => new Option(name, String(index))),
    );
    const first = usualChoice(this.measure);
    this.select('chosen').value = String(first ? items.indexOf(first) : 0);
    this.show();
  }

  private show(): void {
    const { measure } = this;
    const { notes = [] } = this.reading ?? {};
    const chosen = this.chosen;
    const rows = compare(measure, chosen);
    const sum = `${total(measure)} MB together.`;
    this.piece('meaning').textContent = `${measure.column}: ${meaningOf(measure)}`;
    this.piece('notes').replaceChildren(
      ...[
        measure.of !== 'images' && sum,
        rows.length > mostBars && `The chart shows the ${mostBars} largest.`,
        ...notes,
      ]
        .map((note) => note && h('li', {}, note))
        .filter((line) => line instanceof HTMLElement),
    );
    this.piece('rows').replaceChildren(...rows.map((row) => tableRow(row)));
    void this.draw(rows, chosen);
    this.say(`${rows.length} ${measure.of}, largest first.`);
  }

  private async draw(rows: readonly Compared[], chosen: Item | undefined): Promise<void> {
    const place = this.piece('chart');
    place.setAttribute(
      'aria-label',
      `Bars of ${this.measure.of} by size; the table has the numbers`,
    );
    const { draw } = await import('./draw.tsx');
    draw(place, { ...bars(rows, chosen), unit: 'MB' });
  }

  private saveTable(): void {
    const csv = asCsv(this.measure, compare(this.measure, this.chosen));
    save(new Blob([csv], { type: 'text/csv' }), 'sizes.csv');
  }

  private async savePicture(): Promise<void> {
    const { measure, chosen } = this;
    const { of, column } = measure;
    try {
      const { pictureOf } = await import('./picture.ts');
      const picture = { title: `${of}: ${column}`, meaning: meaningOf(measure) };
      save(
        await pictureOf({ ...picture, ...bars(compare(measure, chosen), chosen) }, this),
        'sizes.png',
      );
    } catch {
      this.say('The picture could not be made here. The table and the link hold the same.');
    }
  }

  private async copyLink(): Promise<void> {
    const link = new URL(`${hashPrefix}${await pack(this.text.value)}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.say('Link copied. It carries your paste, and no server sees that part of it.');
    } catch {
      location.hash = new URL(link).hash;
      this.say('The link is in the address bar. It carries your paste.');
    }
  }

  private get measure(): Measure {
    const { selectedIndex } = this.select('measure');
    const { measures } = this.reading ?? { measures: [] };
    const measure = measures[selectedIndex] ?? measures[0];
    if (!measure) throw new Error('There is nothing to measure.');
    return measure;
  }

  private get chosen(): Item | undefined {
    return this.measure.items[Number(this.select('chosen').value)];
  }

  private say(words: string): void {
    this.piece('status').textContent = words;
  }

  private get form(): HTMLFormElement {
    return this.piece('form');
  }

  private get text(): HTMLTextAreaElement {
    return this.piece('text');
  }

  private get result(): HTMLElement {
    return this.piece('result');
  }

  private select(name: string): HTMLSelectElement {
    return this.piece(name);
  }

  /** Parts are written in the component beside this; a missing one is a mistake of ours. */
  private piece<Part extends HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The size chart has no part called ${name}.`);
    return part;
  }
}

/** The largest as bars, the chosen one in front of the others. */
function bars(
  rows: readonly Compared[],
  chosen: Item | undefined,
): Pick<BarsProps, 'rows'> & { readonly lead: BarRow | undefined } {
  const drawn = rows.slice(0, mostBars).map(({ item, megabytes }) => ({
    item,
    row: { label: shortened(item.name), value: megabytes },
  }));
  return {
    rows: drawn.map(({ row }) => row),
    lead: drawn.find(({ item }) => item === chosen)?.row,
  };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

function tableRow({ item, difference }: Compared): HTMLElement {
  const chosen = !difference;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('code', {}, item.name)),
    h('td', {}, item.amount.written),
    h(
      'td',
      {},
      chosen ? 'chosen' : difference.withinRounding ? 'rounding' : signed(difference.megabytes),
    ),
    h(
      'td',
      {},
      chosen || difference.withinRounding || difference.percent === undefined
        ? ''
        : signed(difference.percent),
    ),
  );
}

const shortened = (name: string) =>
  name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;

customElements.define('size-chart', SizeChart);
