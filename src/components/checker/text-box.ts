import { type Finding, severities } from '../../checker/finding.ts';
import { Source } from '../../checker/source.ts';
import { h, part } from './dom.ts';
import { type Editor, type EditorEvents, replacement } from './editor.ts';

/** Longer lines are not drawn over: nobody reads them, and the browser would suffer. */
const longestDrawn = 2_000;

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
  let drawnDigits = 0;

  root.hidden = false;
  area.addEventListener('input', changed, { signal });
  area.addEventListener('scroll', plan, { signal, passive: true });
  area.addEventListener('keydown', undoWhole, { signal });
  for (const type of ['keyup', 'click', 'focus'] as const)
    area.addEventListener(type, events.moved, { signal });
  gutter.addEventListener('click', chooseInGutter, { signal });
  const resized = new ResizeObserver(plan);
  resized.observe(area);

  function changed(): void {
    source = new Source(area.value);
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
    const style = getComputedStyle(area);
    const height = Number.parseFloat(style.lineHeight);
    const first = Math.floor(area.scrollTop / height);
    const last = Math.min(
      source.lineStarts.length,
      first + Math.ceil(area.clientHeight / height) + 1,
    );
    const numbers: Node[] = [];
    const lines: Node[] = [];
    const inView = findings.filter(
      ({ from, to }) => to >= start(first) && from < (start(last) || Infinity),
    );
    for (let line = first; line < last; line++) {
      const here = inView.filter((one) => one.from < end(line) && one.to >= start(line));
      const begun = here.filter(({ from }) => from >= start(line));
      const grave = severities.find((severity) => begun.some((one) => one.severity === severity));
      numbers.push(
        h(
          'div',
          { className: grave ? `line ${grave}` : 'line', data: { line: `${line + 1}` } },
          `${line + 1}`,
        ),
      );
      lines.push(drawnLine(line, here));
    }
    const offset = `${-(area.scrollTop - first * height)}px`;
    gutter.replaceChildren(...numbers);
    gutter.style.translate = `0 ${offset}`;
    under.replaceChildren(...lines);
    under.style.translate = `${-area.scrollLeft}px ${offset}`;
    // On the margin itself: whatever the text area inherits is worked out anew for each of its lines.
    const digits = String(source.lineStarts.length).length;
    if (digits !== drawnDigits) gutter.parentElement?.style.setProperty('--digits', `${digits}`);
    drawnDigits = digits;
  }

  const start = (line: number) => source.lineStarts[line] ?? 0;
  const end = (line: number) => source.lineStarts[line + 1] ?? source.text.length + 1;

  function drawnLine(line: number, here: readonly Finding[]): HTMLElement {
    const row = h('div', {
      className: here.some((one) => one === selected) ? 'row selected' : 'row',
    });
    const [from, to] = [start(line), end(line) - 1];
    if (here.length === 0 || to - from > longestDrawn) return row;
    const cuts = here.flatMap((one) => [Math.max(one.from, from), Math.min(one.to, to)]);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    for (const [index, edge] of edges.entries()) {
      const next = edges[index + 1];
      if (next === undefined) break;
      const over = here.filter((one) => one.from <= edge && one.to >= next);
      const grave = severities.find((severity) => over.some((one) => one.severity === severity));
      const piece = source.text.slice(edge, next);
      row.append(grave ? h('span', { className: grave }, piece) : piece);
    }
    return row;
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
