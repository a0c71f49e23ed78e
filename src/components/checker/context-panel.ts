import type { ContextView, Severity } from '../../checker/index.ts';
import type { Span } from '../../checker/source.ts';
import { type ContextClient, mostFiles, openContextClient } from './context-client.ts';
import {
  type DrawingEvents,
  lineItems,
  shareWords,
  shownName,
  sourceItems,
  sumRows,
  unwantedItems,
} from './context-drawing.ts';
import type { ContextAnswer, TreeFilter, TreeRow } from './context-messages.ts';
import { treeItems } from './context-tree-view.ts';
import { arrange, count, h, part } from './dom.ts';
import { type Draft, inputOf, isBlank } from './draft.ts';
import type { FolderSource } from './folder-source.ts';
import { contextChoices, dockerfilesOf, firstDockerfile, ignoreFileOf } from './folder-texts.ts';

export interface ContextPanelOptions {
  readonly root: HTMLElement;
  readonly draft: () => Draft;
  /** A text from the folder takes the place of the one that is there; can be undone. */
  readonly bringIn: (label: string, next: Draft, sentence?: string) => void;
  readonly change: (label: string, next: Draft, sentence?: string) => void;
  readonly goTo: (span: Span) => void;
  readonly goToIgnore: (span: Span) => void;
  readonly say: (sentence: string) => void;
  /** Whether this browser keeps a list from now on. */
  readonly kept: (is: boolean) => void;
}

/** The third tab: what of a project's folder is the build context. */
export interface ContextPanel {
  take(folder: FolderSource): Promise<void>;
  takeList(text: string): void;
  recall(): void;
  /** The texts, or what is wanted of them, may have changed. */
  follow(): void;
  forget(): void;
}

type List = Extract<ContextAnswer, { kind: 'list' }>;
type Opened = { readonly rows: readonly TreeRow[]; readonly more: number };
type Counts = Readonly<Record<Severity, number>> | undefined;

/** Shorter waits, in milliseconds, are not worth a bar. */
const patience = 300;

export function openContextPanel(options: ContextPanelOptions): ContextPanel {
  const { root, draft, bringIn, change, say, kept } = options;
  const words = part(root, 'context-words', HTMLElement);
  const box = part(root, 'context-box', HTMLElement);
  const progress = part(root, 'context-progress', HTMLElement);
  const progressWords = part(root, 'context-count', HTMLElement);
  const bar = part(root, 'context-bar', HTMLProgressElement);
  const only = part(root, 'context-only', HTMLSelectElement);
  const rootChoice = part(root, 'context-root', HTMLSelectElement);
  const invitation = [...words.childNodes];
  const opened = new Set<string>();
  const waiting = new Map<number, (rows: Opened) => void>();
  const client: ContextClient = openContextClient(answer, (sentence) =>
    words.replaceChildren(sentence),
  );

  let list: List | undefined;
  let isNew = false;
  let remarks: readonly string[] = [];
  const counts = new Map<string, Counts>();
  let checkedAs = '';
  let checking = 0;
  let drawing = 0;
  let pickerFrame = 0;
  const pickerRows = new Map<string, HTMLElement>();
  let lastId = 0;
  let reading = 0;
  let readAs = '';
  let begun = 0;
  let stopper: AbortController | undefined;
  let planned: ReturnType<typeof setTimeout> | undefined;

  const events: DrawingEvents = {
    goTo: options.goTo,
    goToIgnore: options.goToIgnore,
    addLine(line) {
      const before = draft().dockerignore;
      const gap = before === '' || before.endsWith('\n') ? '' : '\n';
      change(`Added “${line}” to the .dockerignore.`, {
        ...draft(),
        dockerignore: `${before}${gap}${line}\n`,
      });
    },
  };

  part(root, 'context-stop', HTMLButtonElement).addEventListener('click', () => {
    stopper?.abort();
    client.ask({ kind: 'stop' });
    reading = 0;
    progress.hidden = true;
    if (stopper === undefined) say('Stopped. Change one of the texts, and the list is read again.');
  });
  part(root, 'context-forget', HTMLButtonElement).addEventListener('click', () => {
    forget();
    say('The list is put away, here and in this browser’s store. Your texts stay.');
  });
  only.addEventListener('change', () => void tree());
  rootChoice.addEventListener('change', () => {
    const below = rootChoice.value;
    change(`Context: ${below === '' ? 'the whole folder' : below}.`, {
      ...draft(),
      below,
      ...ignoreFor(draft().path, below),
    });
  });

  function answer(data: ContextAnswer): void {
    switch (data.kind) {
      case 'list':
        arrived(data);
        break;
      case 'none':
        kept(false);
        break;
      case 'progress':
        if (data.id === reading && performance.now() - begun > patience)
          showProgress(data.done, 'Reading the list…');
        break;
      case 'view':
        if (data.id === reading) show(data.view);
        break;
      case 'opened':
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
        break;
      case 'checked':
        if (data.id === checking) counts.set(data.path, data.counts);
        // Two hundred answers may come at once, each on one of two hundred rows.
        pickerFrame ||= requestAnimationFrame(drawPicker);
        break;
      case 'failure':
        progress.hidden = true;
        words.replaceChildren(`The list could not be read. ${data.reason}`);
    }
  }

  function arrived(fresh: List): void {
    list = fresh;
    readAs = '';
    if (!fresh.again) {
      counts.clear();
      checkedAs = '';
      opened.clear();
      pickerRows.clear();
    }
    kept(fresh.kept);
    part(root, 'context-kept', HTMLElement).textContent = fresh.kept
      ? 'It is kept in this browser only.'
      : 'This browser does not keep it: it is gone when you close the page.';
    if (isNew && !fresh.again) takeUp(fresh);
    isNew = false;
    follow();
  }

  /** A new folder brings its ignore file, and a Dockerfile where there is none yet. */
  function takeUp({ texts, name }: List): void {
    const first = firstDockerfile(texts);
    if (isBlank(draft()) && first) {
      pick(first.path, remarks);
      return;
    }
    const now = draft();
    const next = { ...now, ...ignoreFor(now.path, belowOf(now)) };
    const said = first
      ? remarks
      : [
          `${shownName(name)} has no Dockerfile to open. The list is read all the same.`,
          ...remarks,
        ];
    if (next.dockerignore !== now.dockerignore && next.dockerignore !== '') {
      const label = `Took up the .dockerignore of ${shownName(name)}.`;
      change(label, next, [label, ...said].join(' '));
    } else if (said.length > 0) say(said.join(' '));
  }

  /** A Dockerfile of the folder may be built with any folder above it; another one, with the whole. */
  const choicesFor = (path: string): readonly string[] =>
    list?.texts.some((one) => one.path === path) ? contextChoices(path) : [''];

  const belowOf = ({ path, below }: Draft): string =>
    choicesFor(path).includes(below) ? below : '';

  function ignoreFor(path: string, below: string): Pick<Draft, 'dockerignore' | 'ignoreShape'> {
    const found = ignoreFileOf(list?.texts ?? [], path, below);
    const { ignoreShape } = draft();
    return { dockerignore: found?.text ?? '', ignoreShape: found?.shape ?? ignoreShape };
  }

  function pick(path: string, remarks: readonly string[] = []): void {
    const text = list?.texts.find((one) => one.path === path);
    if (!text) return;
    const label = `Opened ${shownName(path)}.`;
    const next = {
      ...draft(),
      dockerfile: text.text,
      shape: text.shape,
      path,
      below: '',
      ...ignoreFor(path, ''),
    };
    bringIn(label, next, [label, ...remarks].join(' '));
  }

  function follow(): void {
    if (!list) return;
    const { preset } = draft();
    const { adjustments } = inputOf(draft());
    const wanted = JSON.stringify([preset, adjustments]);
    if (wanted !== checkedAs && adjustments) {
      checkedAs = wanted;
      checking = ++lastId;
      client.ask({ kind: 'check', id: checking, preset, adjustments });
    }
    drawPicker();
    const { dockerfile, dockerignore, path } = draft();
    const below = belowOf(draft());
    const asked = JSON.stringify([dockerfile, dockerignore, path, below]);
    if (asked === readAs) return;
    readAs = asked;
    clearTimeout(planned);
    planned = setTimeout(
      () => {
        reading = ++lastId;
        begun = performance.now();
        client.ask({ kind: 'read', id: reading, dockerfile, dockerignore, path, below });
      },
      list.all.files > 5_000 ? 250 : 0,
    );
  }

  function showProgress(done: number | undefined, sentence: string): void {
    progress.hidden = false;
    if (done === undefined) bar.removeAttribute('value');
    else bar.value = done;
    progressWords.textContent = sentence;
  }

  function show(view: ContextView): void {
    if (!list) return;
    progress.hidden = true;
    const { name, below, unread } = list;
    const empty = view.all.files === 0;
    words.textContent = [
      empty
        ? 'No file of the list lies in this context.'
        : `${name === '' ? 'The list' : shownName(name)}: ${shareWords(view.sent, view.all, view.all.files === 1 ? ' is in the build context' : ' are in the build context')}.`,
      below === undefined ? '' : `Paths are read from ${shownName(below)} down.`,
      unread > 0 ? `${count(unread, 'line')} name no path below the folder.` : '',
    ]
      .filter(Boolean)
      .join(' ');
    box.hidden = empty;
    keepingFocus(() => {
      part(root, 'context-sums', HTMLElement).replaceChildren(...sumRows(view));
      fill('unwanted', unwantedItems(view.unwanted, events));
      fill('sources', sourceItems(view.sources, events));
      fill('lines', lineItems(view.lines, events));
    });
    void tree();
  }

  function fill(name: string, items: readonly HTMLElement[]): void {
    part(root, `context-${name}-box`, HTMLElement).hidden = items.length === 0;
    part(root, `context-${name}`, HTMLElement).replaceChildren(...items);
  }

  async function tree(): Promise<void> {
    const mine = ++drawing;
    const filter: TreeFilter =
      only.value === 'sent' || only.value === 'left-out' ? only.value : 'all';
    const items = await treeItems(opened, (folder, from) => {
      const id = ++lastId;
      client.ask({ kind: 'open', id, folder, from, only: filter });
      return new Promise((resolve) => waiting.set(id, resolve));
    });
    if (mine !== drawing) return;
    keepingFocus(() => part(root, 'context-tree', HTMLElement).replaceChildren(...items));
  }

  function drawPicker(): void {
    cancelAnimationFrame(pickerFrame);
    pickerFrame = 0;
    const files = dockerfilesOf(list?.texts ?? []);
    const now = draft();
    part(root, 'context-dockerfiles-box', HTMLElement).hidden = files.length === 0;
    const rows = files.map(({ path, text }) => pickerRow(path, text, now));
    keepingFocus(() => arrange(part(root, 'context-dockerfiles', HTMLElement), rows));
    const choices = choicesFor(now.path);
    part(root, 'context-root-label', HTMLElement).hidden = choices.length < 2;
    rootChoice.replaceChildren(
      ...choices.map((value) =>
        h('option', { value }, value === '' ? shownName(list?.name || '.') : shownName(value)),
      ),
    );
    rootChoice.value = belowOf(now);
  }

  /** Anew only where it says something else: two hundred are drawn again for each answer. */
  function pickerRow(path: string, text: string, now: Draft): HTMLElement {
    const current = path === now.path;
    const state = `${countWords(counts.has(path), counts.get(path))}${current && text !== now.dockerfile ? ', as it lies in the folder' : ''}`;
    const picture = JSON.stringify([path, state, current]);
    const known = pickerRows.get(picture);
    if (known) return known;
    const row = h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          onclick: () => pick(path),
          data: { key: `context/pick/${path}` },
          ...(current && { aria: { current: 'true' } }),
        },
        h('span', { className: 'name' }, shownName(path)),
        h('span', { className: 'quiet' }, ` ${state}`),
      ),
    );
    pickerRows.set(picture, row);
    return row;
  }

  /** What had the focus has it again; where it has gone, its list’s first button, or the tab. */
  function keepingFocus(draw: () => void): void {
    const focused = document.activeElement;
    const within = focused instanceof HTMLElement && box.contains(focused) ? focused : undefined;
    const key = within?.dataset['key'];
    const list = within?.closest<HTMLElement>('ul, ol');
    draw();
    if (key === undefined || within?.isConnected) return;
    const again = box.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    const next = again ?? list?.querySelector('button') ?? part(root, 'tab-context', HTMLElement);
    next.focus({ preventScroll: true });
  }

  function forget(): void {
    clearTimeout(planned);
    client.ask({ kind: 'forget' });
    list = undefined;
    reading = 0;
    box.hidden = true;
    progress.hidden = true;
    words.replaceChildren(...invitation);
    part(root, 'context-list', HTMLTextAreaElement).value = '';
    kept(false);
  }

  return {
    async take(folder) {
      stopper?.abort();
      const mine = new AbortController();
      stopper = mine;
      showProgress(undefined, 'Reading the folder…');
      isNew = true;
      const { outcome, refusals } = await client.gather(
        folder,
        mine.signal,
        (done, sizes, total) => {
          const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
          const words = `${done.toLocaleString('en')}${of} ${sizes ? 'sizes' : 'files'}`;
          showProgress(total && done / total, words);
        },
      );
      if (stopper !== mine) return;
      stopper = undefined;
      progress.hidden = true;
      if (outcome !== 'done') {
        isNew = false;
        client.ask({ kind: 'stop' });
      }
      const sentences = {
        done: '',
        stopped: 'Stopped. Nothing was changed.',
        unsized: 'Stopped. The list is read; sizes are not known.',
        empty: `The folder ${shownName(folder.name)} holds no file that the browser can see.`,
        'too-many': `The folder ${shownName(folder.name)} holds more than ${mostFiles.toLocaleString('en')} files. Choose the project’s own folder. Nothing was changed.`,
      };
      const said = [sentences[outcome], ...refusals.slice(0, 3)].filter(Boolean);
      if (refusals.length > 3) said.push(`${refusals.length - 3} more could not be opened.`);
      if (outcome === 'unsized') {
        readAs = '';
        follow();
      }
      // What is opened has a sentence of its own, which these follow.
      if (outcome === 'done' && isNew) remarks = said;
      else if (said.length > 0) say(said.join(' '));
    },
    takeList(text) {
      stopper?.abort();
      isNew = false;
      client.ask({ kind: 'stop' });
      client.ask({ kind: 'gather', piece: text });
      client.ask({ kind: 'gathered', name: '', texts: [], again: false });
    },
    recall: () => client.ask({ kind: 'recall' }),
    follow,
    forget,
  };
}

function countWords(isChecked: boolean, counts: Counts): string {
  if (!isChecked) return 'being checked';
  if (!counts) return 'could not be checked';
  const parts = (['error', 'warning', 'suggestion'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [count(counts[severity], severity)] : [],
  );
  return parts.join(', ') || 'no findings';
}
