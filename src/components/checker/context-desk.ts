import { del, get, set } from 'idb-keyval';
import { check } from '../../checker/check.ts';
import { folderAt } from '../../checker/context/context-tree.ts';
import { type ContextReading, readContext } from '../../checker/context/context-view.ts';
import { type ContextFile, readPathList } from '../../checker/context/path-list.ts';
import { Source } from '../../checker/source.ts';
import { keys } from '../reader/keys.ts';
import { adjust } from './adjustments.ts';
import type { ContextAnswer, ContextQuestion, FolderText, TreeRow } from './context-messages.ts';
import { ignoreFileOf } from './folder-texts.ts';

type Asked<Kind extends ContextQuestion['kind']> = Extract<ContextQuestion, { kind: Kind }>;

/** What this browser keeps of a folder: the list as text, and the texts that were opened. */
interface Kept {
  readonly name: string;
  readonly list: string;
  readonly texts: readonly FolderText[];
}

const rowsAtOnce = 100;
/** How long the worker works, in milliseconds, before it looks whether it should stop. */
const turn = 30;

/** Holds the list of a folder's files in the worker, so that the page never has to. */
export function contextDesk(reply: (answer: ContextAnswer) => void) {
  let pieces: string[] = [];
  let kept: Kept | undefined;
  let files: readonly ContextFile[] = [];
  let inside: readonly ContextFile[] = [];
  let reading: ContextReading | undefined;
  let ignore = new Source('');
  /** Counts what makes running work idle. */
  let round = 0;

  /** Another turn of the event loop, in which a newer question may arrive. */
  const pause = () => new Promise((resolve) => setTimeout(resolve));

  return async (question: ContextQuestion): Promise<void> => {
    try {
      await answer(question);
    } catch (error) {
      reply({ kind: 'failure', reason: error instanceof Error ? error.message : '' });
    }
  };

  async function answer(question: ContextQuestion): Promise<void> {
    switch (question.kind) {
      case 'gather':
        pieces.push(question.piece);
        return;
      case 'gathered': {
        const { name, texts, again } = question;
        const fresh = { name, list: pieces.join(''), texts };
        // What is gathered from here on is of the next list.
        pieces = [];
        return take(fresh, again, await keep(fresh));
      }
      case 'recall': {
        const found: Kept | undefined = await get(keys.context);
        return found ? take(found, false, true) : reply({ kind: 'none' });
      }
      case 'forget':
        kept = undefined;
        files = [];
        reading = undefined;
        round++;
        return del(keys.context);
      case 'read':
        return read(question);
      case 'stop':
        round++;
        pieces = [];
        return;
      case 'open':
        return reply({ kind: 'opened', id: question.id, ...rowsOf(question) });
      case 'check':
        return checkAll(question);
    }
  }

  function take(fresh: Kept, again: boolean, isKept: boolean): void {
    round++;
    const list = readPathList(fresh.list);
    kept = fresh;
    files = list.files;
    reading = undefined;
    const known = files.every(({ size }) => size !== undefined);
    reply({
      kind: 'list',
      name: fresh.name,
      all: {
        files: files.length,
        bytes: known ? files.reduce((sum, { size = 0 }) => sum + size, 0) : undefined,
      },
      below: list.below,
      unread: list.unread,
      texts: fresh.texts,
      again,
      kept: isKept,
    });
  }

  async function read({ id, dockerfile, dockerignore, path, below }: Asked<'read'>) {
    const mine = ++round;
    const folder = below === '' ? '' : `${below}/`;
    const relative = (one: string) => (one.startsWith(folder) ? one.slice(folder.length) : one);
    inside =
      folder === ''
        ? files
        : files
            .filter((file) => file.path.startsWith(folder))
            .map((file) => ({ ...file, path: relative(file.path) }));
    const work = readContext({ files: inside, dockerfile, dockerignore, path: relative(path) });
    let until = performance.now() + turn;
    let step = work.next();
    for (; !step.done; step = work.next()) {
      if (performance.now() < until) continue;
      reply({ kind: 'progress', id, done: step.value });
      await pause();
      if (mine !== round) return;
      until = performance.now() + turn;
    }
    reading = step.value;
    ignore = new Source(dockerignore);
    reply({ kind: 'view', id, view: reading.view });
  }

  function rowsOf({ folder, from, only }: Asked<'open'>): { rows: TreeRow[]; more: number } {
    const at = reading && folderAt(reading.root, folder);
    if (!at || !reading) return { rows: [], more: 0 };
    const { decision } = reading;
    const wanted = ({ all, sent }: TreeRow) =>
      only === 'all' || (only === 'sent' ? sent.files > 0 : sent.files < all.files);
    const rows = [
      ...[...at.folders].map(([name, { path, all, sent }]) => ({
        name,
        path,
        all,
        sent,
        folder: true,
      })),
      ...at.files.flatMap((index): TreeRow[] => {
        const file = inside[index];
        if (!file) return [];
        const { ignored, by } = decision(index);
        const all = { files: 1, bytes: file.size };
        return [
          {
            name: file.path.slice(file.path.lastIndexOf('/') + 1),
            path: file.path,
            all,
            sent: ignored ? { files: 0, bytes: 0 } : all,
            folder: false,
            by: by && {
              line: ignore.place(by.from).line,
              written: by.exception ? `!${by.written}` : by.written,
            },
          },
        ];
      }),
    ]
      .filter(wanted)
      .sort((a, b) => Number(b.folder) - Number(a.folder) || (a.name < b.name ? -1 : 1));
    return {
      rows: rows.slice(from, from + rowsAtOnce),
      more: Math.max(0, rows.length - from - rowsAtOnce),
    };
  }

  async function checkAll({ id, preset, adjustments }: Asked<'check'>): Promise<void> {
    const mine = kept;
    for (const { kind, path, text } of kept?.texts ?? []) {
      if (kind !== 'dockerfile') continue;
      await pause();
      if (mine !== kept) return;
      reply({ kind: 'checked', id, path, counts: counted(path, text) });
    }

    function counted(path: string, text: string) {
      const dockerignore = ignoreFileOf(kept?.texts ?? [], path, '')?.text;
      try {
        const { report } = adjust(check(text, { path, preset, dockerignore }), adjustments);
        const number = (severity: string) =>
          report.findings.filter((one) => one.severity === severity).length;
        return {
          error: number('error'),
          warning: number('warning'),
          suggestion: number('suggestion'),
        };
      } catch {
        return undefined;
      }
    }
  }
}

/** False where the browser has no room or no wish to keep it. */
async function keep(fresh: Kept): Promise<boolean> {
  try {
    await set(keys.context, fresh);
    return true;
  } catch {
    return false;
  }
}
