import type {
  Amount,
  ContextView,
  LineView,
  SourceView,
  UnwantedView,
} from '../../checker/index.ts';
import type { Span } from '../../checker/source.ts';
import { count, h } from './dom.ts';

export interface DrawingEvents {
  readonly goTo: (span: Span) => void;
  readonly goToIgnore: (span: Span) => void;
  /** A line is to be added to the ignore file. */
  readonly addLine: (line: string) => void;
}

/** Sizes as Docker prints them, in powers of a thousand. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const number = bytes / 1000 ** power;
  const digits = power === 0 || number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return `${number.toLocaleString('en', { maximumFractionDigits: digits })} ${units[power]}`;
}

export const amountWords = ({ files, bytes }: Amount): string =>
  count(files, 'file') + (bytes === undefined || files === 0 ? '' : `, ${sizeWords(bytes)}`);

/** "3 of 20 files, 1 kB of 30 MB"; `verb` follows the files. */
export function shareWords(part: Amount, whole: Amount, verb = ''): string {
  if (part.files === whole.files) return `all of ${count(whole.files, 'file')}${verb}${weight()}`;
  return `${part.files.toLocaleString('en')} of ${count(whole.files, 'file')}${verb}${weight()}`;

  function weight(): string {
    if (part.bytes === undefined || whole.bytes === undefined) return '';
    const all = sizeWords(whole.bytes);
    return part.files === whole.files ? `, ${all}` : `, ${sizeWords(part.bytes)} of ${all}`;
  }
}

/** Names come from anywhere: what would steer the text around them is shown as a box. */
export const shownName = (name: string): string =>
  name.replaceAll(/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\u{FFFD}');

const code = (text: string) => h('code', {}, shownName(text));

export function sumRows({ all, sent, asked, sentAnyway }: ContextView): readonly HTMLElement[] {
  return [
    row('In the context', shareWords(sent, all), share(sent, all)),
    row(
      'BuildKit takes',
      asked === undefined
        ? 'Unknown: a variable decides what is copied.'
        : `${amountWords(asked)}: no more than COPY, ADD and bind mounts name. The builder before BuildKit takes the whole context.`,
      asked && share(asked, all),
    ),
    ...(sentAnyway.length > 0
      ? [
          row(
            'Sent anyway',
            h('span', {}, ...joined(sentAnyway), ': the build needs them, COPY cannot take them.'),
          ),
        ]
      : []),
  ];
}

const row = (term: string, ...words: readonly (Node | string | undefined)[]): HTMLElement =>
  h('div', {}, h('dt', {}, term), h('dd', {}, ...words));

/** A bar for the eye; the words beside it say the same. */
function share(part: Amount, whole: Amount): HTMLElement {
  const [some, all] =
    part.bytes === undefined || whole.bytes === undefined
      ? [part.files, whole.files]
      : [part.bytes, whole.bytes];
  const fill = h('span', {});
  fill.style.inlineSize = `${all === 0 ? 0 : (some / all) * 100}%`;
  return h('span', { className: 'share', ariaHidden: 'true' }, fill);
}

const kindWords = {
  secret: 'Secrets, by their names',
  history: 'History',
  packages: 'Installed packages',
  environment: 'A virtual environment',
  cache: 'A cache',
  clutter: 'Of the editor or the desktop',
} as const;

export function unwantedItems(
  unwanted: ContextView['unwanted'],
  events: DrawingEvents,
): readonly HTMLElement[] {
  return unwanted.map((one) =>
    h(
      'li',
      { className: one.takenBy.length > 0 ? 'warning' : 'suggestion' },
      h('strong', {}, `${kindWords[one.kind]}: `),
      ...joined(one.places),
      one.placeCount > one.places.length &&
        ` and ${(one.placeCount - one.places.length).toLocaleString('en')} more`,
      `, ${amountWords(one.amount)}. `,
      ...takers(one, events),
      ' ',
      h(
        'button',
        {
          type: 'button',
          className: 'small',
          onclick: () => events.addLine(one.line),
          data: { key: `context/add/${one.line}` },
        },
        'Leave out with ',
        code(one.line),
      ),
    ),
  );
}

function takers({ takenBy }: UnwantedView, events: DrawingEvents): readonly (Node | string)[] {
  if (takenBy.length === 0) return ['In the context, though no stage that ships copies it.'];
  return [
    'Copied into the image in ',
    ...takenBy.flatMap((source, index) => [
      index > 0 ? ', ' : '',
      place(source, 'unwanted', events),
    ]),
    '.',
  ];
}

export function sourceItems(
  sources: readonly SourceView[],
  events: DrawingEvents,
): readonly HTMLElement[] {
  return sources.map((source) => {
    const { keyword, path, taken, fault } = source;
    const grave = fault && !fault.pattern;
    return h(
      'li',
      { className: grave ? 'error' : fault ? 'warning' : '' },
      place(source, 'source', events),
      ' ',
      code(`${keyword === 'RUN' ? 'bind' : keyword} ${path}`),
      ' ',
      ...(fault ? faultWords(fault) : [amountWords(taken)]),
    );
  });
}

function faultWords({
  kind,
  pattern,
  by,
  near,
}: NonNullable<SourceView['fault']>): readonly (Node | string)[] {
  const end = pattern ? 'BuildKit copies nothing and goes on.' : 'The build stops here: not found.';
  if (kind === 'ignored') return ['All of it is left out by ', code(by ?? ''), `. ${end}`];
  return [
    'Nothing in the context matches. ',
    ...(near === undefined ? [] : ['There is ', code(near), ', and capitals count. ']),
    end,
  ];
}

export function lineItems(
  lines: readonly LineView[],
  events: DrawingEvents,
): readonly HTMLElement[] {
  return lines.map((line) =>
    h(
      'li',
      { className: line.valid ? '' : 'error' },
      h(
        'button',
        {
          type: 'button',
          className: 'place',
          onclick: () => events.goToIgnore(line),
          data: { key: `context/line/${line.from}` },
        },
        `Line ${line.line}`,
      ),
      ' ',
      code(line.written),
      ' ',
      line.valid
        ? line.decides.files === 0
          ? h('span', { className: 'quiet' }, 'decides nothing here')
          : `${line.exception ? 'lets back in' : 'leaves out'} ${amountWords(line.decides)}`
        : 'Docker cannot read this pattern, and the build stops.',
    ),
  );
}

const place = (source: SourceView, where: string, { goTo }: DrawingEvents): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      className: 'place',
      onclick: () => goTo(source),
      data: { key: `context/${where}/${source.from}` },
    },
    `Line ${source.line}`,
  );

const joined = (names: readonly string[]): readonly (Node | string)[] =>
  names.flatMap((name, index) => [index > 0 ? ', ' : '', code(name)]);
