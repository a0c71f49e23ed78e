import type { ContextAnswer, ContextQuestion, FolderText } from './context-messages.ts';
import { readFile } from './files.ts';
import type { FolderSource } from './folder-source.ts';
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
    onProgress: (files: number, sizes: boolean) => void,
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
    async gather({ name, files, total = 0 }, stop, onProgress) {
      const texts: FolderText[] = [];
      const refusals: string[] = [];
      // A browser looks up each size of a chosen file while the page waits: the names come first.
      const namesFirst = total > mostAtOnce;
      for (const again of namesFirst ? [false, true] : [false]) {
        const sized = again === namesFirst;
        let piece: string[] = [];
        let count = 0;
        let until = performance.now() + turn;
        ask({ kind: 'stop' });
        for await (const found of files()) {
          const { path, file } = found;
          piece.push(`${sized ? `${file.size}\t` : ''}${path}\0`);
          count++;
          if (count > mostFiles) return { outcome: 'too-many', refusals };
          if (!again && isOpened(found) && texts.length < mostOpened)
            await open(path, file, texts, refusals);
          if (performance.now() < until) continue;
          ask({ kind: 'gather', piece: piece.join('') });
          piece = [];
          onProgress(count, again);
          await new Promise((resolve) => setTimeout(resolve));
          if (stop.aborted) return { outcome: again ? 'unsized' : 'stopped', refusals };
          until = performance.now() + turn;
        }
        if (count === 0) return { outcome: 'empty', refusals };
        ask({ kind: 'gather', piece: piece.join('') });
        ask({ kind: 'gathered', name, texts, again });
      }
      return { outcome: 'done', refusals };
    },
  };
}

async function open(
  path: string,
  file: File,
  texts: FolderText[],
  refusals: string[],
): Promise<void> {
  try {
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
