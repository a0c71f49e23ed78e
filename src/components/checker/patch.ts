import { diffWordsWithSpace, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import { count, h } from './dom.ts';

/** Paths that lead out of the folder the patch is applied in, or nowhere. */
const strayPath = /^(?:\/|$)|(?:^|\/)(?:\.{0,2})(?:\/|$)/;

/** A patch that `git apply` takes, empty where nothing differs. */
export function patchOf(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = strayPath.test(path) ? 'Dockerfile' : path;
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: 3 });
  return formatPatch({ ...patch, isGit: true });
}

/** The difference for reading: removed and added lines, with the words that differ marked. */
export function diffView(before: string, after: string): readonly HTMLElement[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
  if (hunks.length === 0) return [h('p', {}, 'These choices change nothing.')];
  return hunks.map((hunk) =>
    h(
      'figure',
      { className: 'hunk' },
      h('figcaption', {}, `From line ${hunk.oldStart}, ${changes(hunk)}`),
      h(
        'div',
        { className: 'diff', tabIndex: 0, role: 'group', ariaLabel: 'Changed lines' },
        ...rows(hunk),
      ),
    ),
  );
}

function changes({ lines }: StructuredPatchHunk): string {
  const removed = lines.filter((line) => line.startsWith('-')).length;
  const added = lines.filter((line) => line.startsWith('+')).length;
  return `${count(removed, 'line')} removed, ${added} added`;
}

function rows({ lines }: StructuredPatchHunk): readonly HTMLElement[] {
  const result: HTMLElement[] = [];
  for (let at = 0; at < lines.length; ) {
    const removed = runOf(lines, at, '-');
    const added = runOf(lines, at + removed.length, '+');
    if (removed.length + added.length === 0) {
      const line = lines[at] ?? '';
      if (!line.startsWith('\\')) result.push(row(' ', [line.slice(1)]));
      at++;
      continue;
    }
    result.push(...changedRows(removed, added));
    at += removed.length + added.length;
  }
  return result;
}

function runOf(lines: readonly string[], from: number, sign: string): readonly string[] {
  let to = from;
  while (lines[to]?.startsWith(sign)) to++;
  return lines.slice(from, to).map((line) => line.slice(1));
}

/** Words are compared only where lines pair up; else the marks would say nothing. */
function changedRows(removed: readonly string[], added: readonly string[]): readonly HTMLElement[] {
  if (removed.length !== added.length)
    return [...removed.map((line) => row('-', [line])), ...added.map((line) => row('+', [line]))];
  const words = removed.map((line, index) => diffWordsWithSpace(line, added[index] ?? ''));
  return [
    ...words.map((parts) =>
      row(
        '-',
        parts.filter(({ added }) => !added).map(({ value, removed }) => word(value, removed)),
      ),
    ),
    ...words.map((parts) =>
      row(
        '+',
        parts.filter(({ removed }) => !removed).map(({ value, added }) => word(value, added)),
      ),
    ),
  ];
}

const word = (value: string, changed: boolean) => (changed ? h('b', {}, value) : value);

function row(sign: '+' | '-' | ' ', content: readonly (Node | string)[]): HTMLElement {
  const kind = sign === '+' ? 'ins' : sign === '-' ? 'del' : 'span';
  return h(
    'div',
    { className: `diff-row ${kind}` },
    h('span', { className: 'sign', ariaHidden: 'true' }, sign === '-' ? '−' : sign),
    h(kind, {}, ...content),
  );
}
