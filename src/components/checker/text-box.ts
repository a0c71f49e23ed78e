import { type Finding, type Severity, severities } from '../../checker/finding.ts';
import { Source, type Span } from '../../checker/source.ts';
import { arrange, h, part, write } from './dom.ts';
import { type Editor, type EditorEvents, replacement } from './editor.ts';

/** Longer lines are not drawn over: nobody reads them, and the browser would suffer. */
const longestDrawn = 2_000;

/** A line in view: its number in the margin, and its underlines behind the text. */
interface Line {
  readonly number: number;
  readonly grave: Severity | undefined;
  readonly selected: boolean;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly text: string;
  readonly grave: Severity | undefined;
}

/** What is in view of the text, in pixels. */
interface View {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly lineHeight: number;
}

interface DrawnLine {
  /** All that it shows. */
  readonly picture: string;
  readonly margin: HTMLElement;
  readonly under: HTMLElement;
}

/**
 * The text area of the page, with line numbers and underlines drawn behind it for the lines in
 * view. Reading and writing never depends on the drawing.
 */
export function openTextBox(root: HTMLElement, events: EditorEvents): Editor {
  const area = part(root, 'text', HTMLTextAreaElement);
  const gutter = part(root, 'gutter', HTMLElement);
  const under = part(root, 'marks', HTMLElement);
  const closing = new AbortController();
  const { signal } = closing;

  let source = new Source(area.value);
  let findings: readonly Finding[] = [];
  let selected: Finding | undefined;
  let frame = 0;
  let drawn: readonly DrawnLine[] = [];
  let drawnDigits = 0;
  /** Measured only where it may have changed: to ask at each key would have the page laid out once more. */
  let view: View | undefined;

  root.hidden = false;
  area.addEventListener('input', changed, { signal });
  area.addEventListener('scroll', look, { signal, passive: true });
  area.addEventListener('keydown', undoWhole, { signal });
  for (const type of ['keyup', 'click', 'focus'] as const)
    area.addEventListener(type, events.moved, { signal });
  gutter.addEventListener('click', chooseInGutter, { signal });
  const resized = new ResizeObserver(look);
  resized.observe(area);

  function look(): void {
    view = viewOf(area);
    plan();
  }

  function changed(): void {
    const text = area.value;
    const { from, to, insert } = replacement(source.text, text);
    const by = insert.length - (to - from);
    // Until the text has been checked, its marks go along with the words they stand on.
    const along = (one: Finding) => ({
      ...one,
      from: one.from < to ? one.from : one.from + by,
      to: one.to < to ? one.to : one.to + by,
    });
    const chosen = selected && findings.indexOf(selected);
    if (by !== 0) findings = findings.map(along);
    selected = chosen === undefined ? undefined : findings[chosen];
    source = new Source(text);
    plan();
    events.changed();
  }

  function undoWhole(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const again = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    const done = again ? events.redone() : key === 'z' && events.undone();
    if (done) event.preventDefault();
  }

  function chooseInGutter({ target }: MouseEvent): void {
    const line = target instanceof HTMLElement ? Number(target.dataset['line']) : Number.NaN;
    const found = findings.find(({ from }) => source.place(from).line === line);
    if (found) events.chosen(found);
  }

  function plan(): void {
    frame ||= requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    view ??= viewOf(area);
    const { top, left, height, lineHeight } = view;
    const first = Math.floor(top / lineHeight);
    const last = Math.min(source.lineStarts.length, first + Math.ceil(height / lineHeight) + 1);
    const inView = findings.filter(
      ({ from, to }) => to >= start(first) && from < (start(last) || Infinity),
    );
    const lines = Array.from({ length: Math.max(0, last - first) }, (_, index) =>
      lineAt(first + index, inView),
    );
    const pictures = lines.map((line) => JSON.stringify(line));
    const known = new Map(drawn.map((one) => [one.picture, one]));
    const kept = new Set(pictures);
    const free = drawn.map((one) => (kept.has(one.picture) ? undefined : one));
    drawn = lines.map((line, index) => {
      const picture = pictures[index] ?? '';
      return known.get(picture) ?? drawLine(line, picture, free[index]);
    });
    const offset = `${first * lineHeight - top}px`;
    arrange(
      gutter,
      drawn.map(({ margin }) => margin),
    );
    gutter.style.translate = `0 ${offset}`;
    arrange(
      under,
      drawn.map(({ under }) => under),
    );
    under.style.translate = `${-left}px ${offset}`;
    // On the margin itself: whatever the text area inherits is worked out anew for each of its lines.
    const digits = String(source.lineStarts.length).length;
    if (digits !== drawnDigits) gutter.parentElement?.style.setProperty('--digits', `${digits}`);
    drawnDigits = digits;
  }

  const start = (line: number) => source.lineStarts[line] ?? 0;
  const end = (line: number) => source.lineStarts[line + 1] ?? source.text.length + 1;

  function lineAt(line: number, inView: readonly Finding[]): Line {
    const [from, to] = [start(line), end(line) - 1];
    const here = inView.filter((one) => one.from <= to && one.to >= from);
    return {
      number: line + 1,
      grave: gravest(here.filter((one) => one.from >= from)),
      selected: here.some((one) => one === selected),
      pieces: here.length === 0 || to - from > longestDrawn ? [] : pieces({ from, to }, here),
    };
  }

  function pieces({ from, to }: Span, here: readonly Finding[]): Piece[] {
    const cuts = here.flatMap((one) => [Math.max(one.from, from), Math.min(one.to, to)]);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    return edges.slice(1).map((next, index) => {
      const edge = edges[index] ?? from;
      return {
        text: source.text.slice(edge, next),
        grave: gravest(here.filter((one) => one.from <= edge && one.to >= next)),
      };
    });
  }

  plan();

  return {
    text: () => area.value,
    write(text) {
      if (text === area.value) return;
      const { from, to, insert } = replacement(area.value, text);
      const { scrollTop } = area;
      const at = area.selectionStart;
      area.value = text;
      const caret = at <= from ? at : at >= to ? at - (to - from) + insert.length : from;
      area.setSelectionRange(caret, caret);
      area.scrollTop = scrollTop;
      source = new Source(text);
      findings = [];
      plan();
    },
    caret: () => area.selectionStart,
    place: (caret) => area.setSelectionRange(caret, caret),
    reveal({ from, to }, focus) {
      const style = getComputedStyle(area);
      const { line, column } = source.place(from);
      area.setSelectionRange(from, to);
      if (focus) area.focus({ preventScroll: true });
      area.scrollTop = (line - 1) * Number.parseFloat(style.lineHeight) - area.clientHeight / 3;
      const across = column * Number.parseFloat(style.fontSize) * 0.6;
      area.scrollLeft = across > area.clientWidth - 40 ? across - area.clientWidth / 3 : 0;
      root.scrollIntoView({ block: 'nearest' });
    },
    mark(marked, chosen) {
      findings = marked;
      selected = chosen;
      plan();
    },
    focus: () => area.focus(),
    close() {
      closing.abort();
      resized.disconnect();
      cancelAnimationFrame(frame);
      root.hidden = true;
    },
  };
}

const viewOf = (area: HTMLTextAreaElement): View => ({
  top: area.scrollTop,
  left: area.scrollLeft,
  height: area.clientHeight,
  lineHeight: Number.parseFloat(getComputedStyle(area).lineHeight),
});

const gravest = (findings: readonly Finding[]): Severity | undefined =>
  severities.find((severity) => findings.some((one) => one.severity === severity));

/** In the elements of what stood there, where there are some: new ones would have all that follow them styled anew. */
function drawLine(
  { number, grave, selected, pieces }: Line,
  picture: string,
  { margin, under }: Pick<DrawnLine, 'margin' | 'under'> = { margin: h('div'), under: h('div') },
): DrawnLine {
  margin.className = grave ? `line ${grave}` : 'line';
  margin.dataset['line'] = `${number}`;
  write(margin, `${number}`);
  under.className = selected ? 'row selected' : 'row';
  under.replaceChildren(
    ...pieces.map(({ text, grave }) => (grave ? h('span', { className: grave }, text) : text)),
  );
  return { picture, margin, under };
}
