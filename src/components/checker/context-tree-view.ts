import { amountWords, shareWords, shownName } from './context-drawing.ts';
import type { TreeRow } from './context-messages.ts';
import { h } from './dom.ts';

/** Asks for the rows of a folder, from a place in it on. */
export type OpenFolder = (
  folder: string,
  from: number,
) => Promise<{ readonly rows: readonly TreeRow[]; readonly more: number }>;

/**
 * The files as a tree whose folders are filled when they are opened, a hundred rows at a time. Folders
 * in `opened` are opened at once; the set follows what the reader does.
 */
export function treeItems(opened: Set<string>, open: OpenFolder): Promise<readonly HTMLElement[]> {
  return items('', 0);

  async function items(folder: string, from: number): Promise<readonly HTMLElement[]> {
    const { rows, more } = await open(folder, from);
    const drawn = await Promise.all(
      rows.map((row) => (row.folder ? folderItem(row) : fileItem(row))),
    );
    return more > 0 ? [...drawn, moreItem(folder, from + rows.length, more)] : drawn;
  }

  async function folderItem({ name, path, all, sent }: TreeRow): Promise<HTMLElement> {
    const inner = h('ul', {});
    const none = sent.files === 0;
    const details = h(
      'details',
      { open: opened.has(path) },
      h(
        'summary',
        { data: { key: `context/tree/${path}` } },
        h('span', { className: 'name' }, `${shownName(name)}/`),
        h(
          'span',
          { className: 'quiet' },
          none
            ? `left out, ${amountWords(all)}`
            : sent.files === all.files
              ? amountWords(all)
              : shareWords(sent, all),
        ),
      ),
      inner,
    );
    if (opened.has(path)) inner.append(...(await items(path, 0)));
    details.addEventListener('toggle', async () => {
      if (details.open) opened.add(path);
      else opened.delete(path);
      if (details.open && inner.children.length === 0) inner.append(...(await items(path, 0)));
    });
    return h('li', { className: none ? 'left-out' : '' }, details);
  }

  function moreItem(folder: string, from: number, more: number): HTMLElement {
    const item = h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          className: 'small',
          async onclick() {
            const next = await items(folder, from);
            item.replaceWith(...next);
            const focus = next[0]?.querySelector<HTMLElement>('summary, button') ?? next[0];
            if (focus && !focus.matches('summary, button')) focus.tabIndex = -1;
            focus?.focus();
          },
        },
        `Show more: ${more.toLocaleString('en')} left`,
      ),
    );
    return item;
  }
}

function fileItem({ name, all, sent, by }: TreeRow): HTMLElement {
  const out = sent.files === 0;
  const size = all.bytes === undefined ? '' : amountWords(all).replace(/^1 file, /, '');
  return h(
    'li',
    { className: out ? 'file left-out' : 'file' },
    h('span', { className: 'name' }, shownName(name)),
    h(
      'span',
      { className: 'quiet' },
      size,
      out && ' left out',
      by && `${out ? ' by' : ' let in by'} line ${by.line} `,
      by && h('code', {}, shownName(by.written)),
    ),
  );
}
