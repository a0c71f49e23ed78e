import type { ListedScript, Remark, Remarks } from '../../checker/index.ts';
import type { ShellAnswer, ShellQuestion } from './shell-messages.ts';

/** The part of a `Worker` that is used, so that tests can stand in for it. */
export interface ShellWorker {
  postMessage(question: ShellQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ShellAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type ShellState =
  /** No script has been asked for. */
  | { readonly kind: 'idle' }
  /** `loaded` counts bytes, unpacked. */
  | { readonly kind: 'loading'; readonly loaded: number }
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'done'; readonly total: number; readonly unread: readonly UnreadScript[] }
  | { readonly kind: 'unloadable'; readonly reason: string };

export interface ShellClientOptions {
  readonly spawn: () => ShellWorker;
  readonly onState: (state: ShellState) => void;
  /** More is known than before of the scripts last asked for. */
  readonly onRemarks: () => void;
  /** ShellCheck was fetched from this address, for the first time. */
  readonly onLoaded?: (address: string) => void;
  /** No script may take longer, in milliseconds. */
  readonly limit?: number;
  /** One that takes longer than this lets those behind it go first, and is read again at the end. */
  readonly courtesy?: number;
  /** A script that nobody asks for any more may go on this long. */
  readonly patience?: number;
  /** What is known is told at least this often while more is being read. */
  readonly pace?: number;
  /** A worker is let go after so many scripts, and its memory with it. */
  readonly retirement?: number;
  /** It is let go, too, when it has had nothing to read for so long, in milliseconds. */
  readonly rest?: number;
}

export interface ShellClient {
  /** Has these scripts read, those known already excepted; what was asked for before is dropped. */
  read(scripts: readonly KeyedScript[]): void;
  /** What ShellCheck said so far, of the scripts last asked for and of earlier ones. */
  readonly remarks: Remarks;
  /** Begins no script and tells nothing for so long, in milliseconds: somebody is typing. */
  giveWay(time: number): void;
  /** Drops what was asked for and lets the worker go; a failure to load is forgotten. */
  stop(): void;
}

export interface KeyedScript extends ListedScript {
  readonly key: string;
}

/** A script that could not be read to its end. */
export interface UnreadScript {
  readonly line: number;
  readonly reason: string;
}

/** So many answers are kept, and all of the text as it is: an edit has one RUN read again. */
const mostKept = 500;

/** ShellCheck in a worker of its own: one script at a time, each at its own risk. */
export function createShellClient({
  spawn,
  onState,
  onRemarks,
  onLoaded,
  limit = 10_000,
  courtesy = 2_000,
  patience = 300,
  pace = 700,
  retirement = 30,
  rest = 10_000,
}: ShellClientOptions): ShellClient {
  const known = new Map<string, readonly Remark[]>();
  /** Why a script could not be read, by key. */
  const unreadable = new Map<string, string>();
  /** Those that others were let before. */
  const slow = new Set<string>();
  let asked: readonly KeyedScript[] = [];
  let worker: ShellWorker | undefined;
  let module: WebAssembly.Module | undefined;
  let ready = false;
  let reads = 0;
  let lastId = 0;
  let running: { id: number; key: string; timer: Timer } | undefined;
  let told: Timer | undefined;
  let resting: Timer | undefined;
  /** Runs while somebody types. */
  let yielding: Timer | undefined;
  /** What came meanwhile has still to be told. */
  let untold = false;
  /** Why it could not be loaded; it is not tried again with every key. */
  let broken: string | undefined;

  const missing = () => asked.filter(({ key }) => !known.has(key) && !unreadable.has(key));

  function start(): void {
    ready = false;
    reads = 0;
    worker = listenTo(spawn());
    worker.postMessage({ kind: 'begin', module });
  }

  function stopWorker(): void {
    clearTimeout(resting);
    clearTimeout(running?.timer);
    running = undefined;
    worker?.terminate();
    worker = undefined;
  }

  function listenTo(fresh: ShellWorker): ShellWorker {
    fresh.onmessage = ({ data }) => {
      if (fresh === worker) hear(data);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      if (fresh !== worker) return;
      if (running) giveUp(event.message || 'its worker ended');
      else fail(event.message);
    };
    return fresh;
  }

  function hear(answer: ShellAnswer): void {
    switch (answer.kind) {
      case 'loading':
        if (missing().length > 0) onState({ kind: 'loading', loaded: answer.loaded });
        return;
      case 'ready':
        if (!module) onLoaded?.(answer.address);
        module = answer.module;
        ready = true;
        next();
        return;
      case 'unloadable':
        fail(answer.reason);
        return;
      case 'remarks':
      case 'trapped':
        if (answer.id === running?.id) finish(answer);
    }
  }

  function finish(answer: Extract<ShellAnswer, { kind: 'remarks' | 'trapped' }>): void {
    if (!running) return;
    clearTimeout(running.timer);
    slow.delete(running.key);
    if (answer.kind === 'remarks') keep(running.key, answer.remarks);
    else unreadable.set(running.key, answer.reason);
    running = undefined;
    reads++;
    if (reads >= retirement) {
      stopWorker();
      start();
    }
    tell();
    next();
  }

  /** The script that runs is given up; a fresh worker takes the next one. */
  function giveUp(reason: string): void {
    if (running) {
      unreadable.set(running.key, reason);
      slow.delete(running.key);
    }
    stopWorker();
    start();
    tell();
    next();
  }

  /** Others may be quick. They are read first, if there are any; what held them up then has all its time. */
  function letPass(): void {
    if (!running) return;
    const { key } = running;
    if (!slow.has(key) && missing().some((other) => other.key !== key && !slow.has(other.key))) {
      slow.add(key);
      drop();
      return;
    }
    const tooLong = () => giveUp(`it took longer than ${limit / 1000} seconds`);
    running.timer = setTimeout(tooLong, limit - courtesy);
  }

  function fail(reason: string): void {
    stopWorker();
    broken = reason;
    next();
  }

  function next(): void {
    const left = missing();
    const [first] = left;
    clearTimeout(resting);
    if (!first && !running) resting = setTimeout(stopWorker, rest);
    if (asked.length === 0) {
      onState({ kind: 'idle' });
      return;
    }
    if (!first) {
      const unread = asked.flatMap(({ key, line }) => {
        const reason = unreadable.get(key);
        return reason === undefined ? [] : [{ line, reason }];
      });
      onState({ kind: 'done', total: asked.length, unread });
      return;
    }
    if (broken !== undefined) {
      onState({ kind: 'unloadable', reason: broken });
      return;
    }
    if (!worker) start();
    if (ready) onState({ kind: 'reading', read: asked.length - left.length, total: asked.length });
    else if (!module) onState({ kind: 'loading', loaded: 0 });
    if (!ready || running || yielding !== undefined) return;
    const { key, text, shell } = left.find((one) => !slow.has(one.key)) ?? first;
    const id = ++lastId;
    running = { id, key, timer: setTimeout(letPass, courtesy) };
    worker?.postMessage({ kind: 'read', id, script: { text, shell } });
  }

  function keep(key: string, remarks: readonly Remark[]): void {
    known.set(key, remarks);
    for (const old of known.keys()) {
      if (known.size <= Math.max(mostKept, asked.length)) break;
      known.delete(old);
    }
  }

  /** Of every script, at the end; of some, now and then before. */
  function tell(): void {
    const all = missing().length === 0;
    if (!all && told !== undefined) return;
    clearTimeout(told);
    told = setTimeout(
      () => {
        told = undefined;
        if (yielding === undefined) onRemarks();
        else untold = true;
      },
      all ? 0 : pace,
    );
  }

  return {
    read(scripts) {
      asked = scripts;
      if (running && !scripts.some(({ key }) => key === running?.key)) {
        const { id } = running;
        setTimeout(() => {
          if (running?.id === id && !asked.some(({ key }) => key === running?.key)) drop();
        }, patience);
      }
      // What was asked for last is kept longest.
      for (const { key } of scripts) {
        const remarks = known.get(key);
        if (remarks && known.delete(key)) known.set(key, remarks);
      }
      next();
    },
    get remarks() {
      return known;
    },
    giveWay(time) {
      clearTimeout(yielding);
      yielding = setTimeout(() => {
        yielding = undefined;
        if (untold) onRemarks();
        untold = false;
        if (asked.length > 0) next();
      }, time);
    },
    stop() {
      asked = [];
      broken = undefined;
      clearTimeout(told);
      told = undefined;
      untold = false;
      stopWorker();
      onState({ kind: 'idle' });
    },
  };

  function drop(): void {
    stopWorker();
    start();
    next();
  }
}

type Timer = ReturnType<typeof setTimeout>;
