import type { Completions, Explanation } from '../../checker/index.ts';
import type { Answer, PlaceQuestion } from './messages.ts';
import type { WorkerLike } from './report-client.ts';

/** Asks the engine about places in the text, in a worker of its own: a long check delays no answer. */
export interface PlaceClient {
  completions(text: string, at: number): Promise<Completions | undefined>;
  explanation(text: string, at: number): Promise<Explanation | undefined>;
  close(): void;
}

/** An answer that comes later than this, in milliseconds, helps nobody; the worker is begun anew. */
const patience = 10_000;

export function createPlaceClient(spawn: () => WorkerLike): PlaceClient {
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  let worker: WorkerLike | undefined;
  let lastId = 0;

  function close(): void {
    worker?.terminate();
    worker = undefined;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  }

  function begin(): WorkerLike {
    const fresh = spawn();
    fresh.onmessage = ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      close();
    };
    return fresh;
  }

  function ask(question: Omit<PlaceQuestion, 'id'>): Promise<Answer | undefined> {
    const id = ++lastId;
    worker ??= begin();
    worker.postMessage({ id, ...question });
    return new Promise((resolve) => {
      const timer = setTimeout(close, patience);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  return {
    close,
    async completions(text, at) {
      const answer = await ask({ about: 'completions', text, at });
      return answer?.kind === 'completions' ? answer.completions : undefined;
    },
    async explanation(text, at) {
      const answer = await ask({ about: 'explanation', text, at });
      return answer?.kind === 'explanation' ? answer.explanation : undefined;
    },
  };
}
