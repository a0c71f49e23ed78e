import type {
  Answer,
  CheckInput,
  CheckReport,
  Keepsake,
  PlaceQuestion,
  Question,
} from './messages.ts';
import type { KeyedScript } from './shell-client.ts';

/** The part of a `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(question: Question | PlaceQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ReportClientOptions {
  readonly spawn: () => WorkerLike;
  readonly onReport: (report: CheckReport, input: CheckInput) => void;
  /** The scripts of the text last reported on, where they were asked for. */
  readonly onScripts?: (scripts: readonly KeyedScript[], input: CheckInput) => void;
  /** The check of the newest text was given up; the sentence says why. */
  readonly onFailure: (sentence: string) => void;
  /**
   * A check that ran this long, in milliseconds, is abandoned for a newer text. The first of a worker
   * is not: what has just been loaded is slow, and would be as slow again in the next.
   */
  readonly patience?: number;
  /** No check may run longer. */
  readonly limit?: number;
}

export interface ReportClient {
  /** Checks this text; only the newest text's report is delivered. */
  check(input: CheckInput): void;
  /** The report of a text as a text to take away, from a worker of its own. */
  write(input: CheckInput, keepsake: Keepsake): Promise<string>;
  dispose(): void;
}

interface Running {
  readonly id: number;
  readonly input: CheckInput;
  readonly timer: Timer;
}

type Timer = ReturnType<typeof setTimeout>;

export function createReportClient({
  spawn,
  onReport,
  onScripts,
  onFailure,
  patience = 1_000,
  limit = 5_000,
}: ReportClientOptions): ReportClient {
  let worker: WorkerLike | undefined;
  let running: Running | undefined;
  let reported: Pick<Running, 'id' | 'input'> | undefined;
  /** The keys of what this worker knows of ShellCheck's remarks. */
  let told = new Set<string>();
  let waiting: CheckInput | undefined;
  let impatience: Timer | undefined;
  /** Whether the worker has answered before. */
  let warm = false;
  let lastId = 0;

  function start(input: CheckInput): void {
    worker ??= listenTo(spawn());
    const id = ++lastId;
    running = { id, input, timer: setTimeout(giveUp, limit) };
    worker.postMessage({ id, input: { ...input, shellcheck: unheard(input.shellcheck) } });
  }

  /** What the worker has not been told: all of it again would take longer than the check. */
  function unheard(remarks: CheckInput['shellcheck']): CheckInput['shellcheck'] {
    const news = remarks && new Map([...remarks].filter(([key]) => !told.has(key)));
    for (const key of news?.keys() ?? []) told.add(key);
    return news;
  }

  /** Ends what runs; a fresh worker takes the next text. */
  function stop(): void {
    clearTimeout(running?.timer);
    running = undefined;
    worker?.terminate();
    worker = undefined;
    told = new Set();
    warm = false;
  }

  function hurry(): void {
    if (waiting && warm) impatience ??= setTimeout(abandon, patience);
  }

  function abandon(): void {
    stop();
    next();
  }

  function next(): void {
    const input = waiting;
    waiting = undefined;
    clearTimeout(impatience);
    impatience = undefined;
    if (input) start(input);
  }

  function giveUp(): void {
    const superseded = waiting !== undefined;
    stop();
    if (!superseded)
      onFailure(
        `The check ran longer than ${limit / 1000} seconds and was stopped. Your text is untouched; change it and the checker tries again.`,
      );
    next();
  }

  function listenTo(fresh: WorkerLike): WorkerLike {
    fresh.onmessage = ({ data }) => {
      if (data.kind === 'scripts') {
        if (data.id === reported?.id) onScripts?.(data.scripts, reported.input);
        return;
      }
      if (!running || data.id !== running.id) return;
      const { id, input, timer } = running;
      clearTimeout(timer);
      running = undefined;
      warm = true;
      if (!waiting) {
        reported = { id, input };
        if (data.kind === 'report') onReport(data.report, input);
        else if (data.kind === 'failure') onFailure(failed(data.reason));
      }
      next();
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      const superseded = waiting !== undefined;
      stop();
      if (!superseded) onFailure(failed(event.message));
      next();
    };
    return fresh;
  }

  return {
    check(input) {
      if (!running) return start(input);
      waiting = input;
      hurry();
    },
    write: (input, keepsake) => ask(spawn(), { id: 0, input, keepsake }, limit),
    dispose() {
      waiting = undefined;
      clearTimeout(impatience);
      stop();
    },
  };
}

function ask(worker: WorkerLike, question: Question, limit: number): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It took too long.')), limit);
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data.kind === 'text') resolve(data.text);
      else reject(new Error(data.kind === 'failure' ? data.reason : 'No text came back.'));
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      reject(new Error(event.message));
    };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

const failed = (reason: string) =>
  `The checker stumbled over this text${reason ? ` (${reason})` : ''}. Your text is untouched.`;
