import type { WorkerLike } from './report-client.ts';
import type { ShellWorker } from './shell-client.ts';

/** A worker with the engine inside; its own file, fetched when the first text is there. */
export const spawnWorker = (): Worker =>
  new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });

export const spawnChecker = (): WorkerLike => spawnWorker();

/** A worker for ShellCheck, which fetches ShellCheck itself once it is told to begin. */
export const spawnShellCheck = (): ShellWorker =>
  new Worker(new URL('./shellcheck.worker.ts', import.meta.url), { type: 'module' });
