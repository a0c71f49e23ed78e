import type { WorkerLike } from './report-client.ts';

/** A worker with the engine inside; its own file, fetched when the first text is there. */
export const spawnChecker = (): WorkerLike =>
  new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
