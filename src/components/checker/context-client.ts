import type { ContextAnswer, ContextQuestion, FolderText } from './context-messages.ts';
import { readFile } from './files.ts';
import type { FolderSource, FoundFile } from './folder-source.ts';
import { isOpened } from './folder-source.ts';
import { spawnWorker } from './spawn.ts';

/** More files than this are a disk, not a project. */
export const mostFiles = 1_000_000;
/** More Dockerfiles than this are noted and not opened. */
export const mostOpened = 200;
/** Of more files than this the sizes are read in a second round. */
const mostAtOnce = 1_000;
/** How long the page works, in milliseconds, before the browser gets a turn. */
const turn = 12;

export interface Gathering {
  /** `refusals` are sentences on files that could not be opened; `unsized` was stopped with the names read. */
  readonly outcome: 'done' | 'unsized' | 'stopped' | 'empty' | 'too-many';
  readonly refusals: readonly string[];
}

/** The way to the worker that holds a folder's list. */
export interface ContextClient {
  ask(question: ContextQuestion): void;
  /** Reads names and sizes of a folder, and the texts of its Dockerfiles. Many files are named first, and sized then. */
  gather(
    source: FolderSource,
    stop: AbortSignal,
    /** `total` is how many files there are, where that is known. */
    onProgress: (files: number, sizes: boolean, total: number | undefined) => void,
  ): Promise<Gathering>;
}

export function openContextClient(
  onAnswer: (answer: ContextAnswer) => void,
  onFailure: (sentence: string) => void,
): ContextClient {
  const worker = spawnWorker();
  worker.onmessage = ({ data }: MessageEvent<ContextAnswer>) => onAnswer(data);
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure(`The list could not be read. ${event.message}`);
  };
  const ask = (question: ContextQuestion) => worker.postMessage(question);

  return {
    ask,
    async gather({ name, files, total }, stop, onProgress) {
      const texts: FolderText[] = [];
      const refusals: string[] = [];
      const rounds = total !== undefined && total <= mostAtOnce ? ['all'] : ['names', 'sizes'];
      let known = total;
      let listed = false;
      for (const round of rounds) {
        const sized = round !== 'names';
        let piece: string[] = [];
        let count = 0;
        let until = performance.now() + turn;
        ask({ kind: 'stop' });
        for await (const found of files(sized)) {
          piece.push(`${sized ? `${found.size}\t` : ''}${found.path}\0`);
          count++;
          if (count > mostFiles) return { outcome: 'too-many', refusals };
          if (round !== 'sizes' && isOpened(found) && texts.length < mostOpened)
            await open(found, texts, refusals);
          if (performance.now() < until) continue;
          ask({ kind: 'gather', piece: piece.join('') });
          piece = [];
          onProgress(count, round === 'sizes', known);
          await new Promise((resolve) => setTimeout(resolve));
          if (stop.aborted) return { outcome: listed ? 'unsized' : 'stopped', refusals };
          until = performance.now() + turn;
        }
        if (count === 0) return { outcome: 'empty', refusals };
        known = count;
        ask({ kind: 'gather', piece: piece.join('') });
        // A short list waits for its sizes.
        if (round === 'names' && count <= mostAtOnce) continue;
        ask({ kind: 'gathered', name, texts, again: listed });
        listed = true;
      }
      return { outcome: 'done', refusals };
    },
  };
}

async function open(
  { path, open }: FoundFile,
  texts: FolderText[],
  refusals: string[],
): Promise<void> {
  try {
    const file = await open();
    if (!file) throw new Error('The file could not be had.');
    const outcome = readFile(path, new Uint8Array(await file.arrayBuffer()));
    if (outcome.refusal !== undefined) refusals.push(outcome.refusal);
    else {
      const { kind, text, shape } = outcome.file;
      texts.push({ path, kind, text, shape });
    }
  } catch {
    refusals.push(`${path} could not be read; the browser was not let.`);
  }
}
