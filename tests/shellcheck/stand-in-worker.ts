import { parentPort } from 'node:worker_threads';
import type { ShellScript } from '../../src/checker/index.ts';

/** Stands in for ShellCheck, and ends as the script says. */
parentPort?.postMessage({ kind: 'ready' });
parentPort?.on('message', ({ text }: ShellScript) => {
  if (text === 'die') process.exit(1);
  else if (text === 'hang') for (;;);
  else if (text === 'trap') parentPort?.postMessage({ kind: 'failure', reason: 'unreachable' });
  else parentPort?.postMessage({ kind: 'remarks', remarks: [] });
});
