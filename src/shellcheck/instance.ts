import { ConsoleStdout, File, OpenFile, WASI } from '@bjorn3/browser_wasi_shim';
import type { Remark, ShellScript } from '../checker/index.ts';

/** Makes the imports of one instance, to which its exports are handed once they are there. */
export type Glue = (exports: WebAssembly.Exports) => WebAssembly.ModuleImports;

/** Lints one script; a second one would find the memory of the first in disorder. */
export type Instance = (script: ShellScript) => Promise<readonly Remark[]>;

/**
 * A fresh ShellCheck. Instances that lint again and again corrupt themselves after a few scripts, so
 * each is used once; making one from a compiled module takes a few milliseconds.
 */
export async function instantiate(module: WebAssembly.Module, glue: Glue): Promise<Instance> {
  const silent = () => ConsoleStdout.lineBuffered(() => {});
  const wasi = new WASI([], [], [new OpenFile(new File([])), silent(), silent()]);
  const exports: WebAssembly.Exports = {};
  const { exports: own } = await WebAssembly.instantiate(module, {
    ghc_wasm_jsffi: glue(exports),
    wasi_snapshot_preview1: wasi.wasiImport,
  });
  Object.assign(exports, own);
  const { memory, hs_init: start, lintWithOptions: lint } = own;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('ShellCheck has no memory.');
  if (typeof start !== 'function' || typeof lint !== 'function')
    throw new Error('This is not the ShellCheck that the checker knows.');
  wasi.initialize({ exports: { memory } });
  start(0, 0);
  return async ({ text, shell }) => readRemarks(await lint(text, JSON.stringify({ shell })));
}

function readRemarks(json: unknown): readonly Remark[] {
  const answer: unknown = JSON.parse(String(json));
  if (Array.isArray(answer)) return answer; // as ShellCheck's own format says
  const error = typeof answer === 'object' && answer && 'error' in answer ? answer.error : json;
  throw new Error(`ShellCheck could not read the script: ${error}`);
}

export const asGlue = (module: { readonly default?: unknown }): Glue => {
  if (typeof module.default !== 'function') throw new Error('ShellCheck’s glue is missing.');
  return module.default as Glue; // a function of one argument, checked by using it
};
