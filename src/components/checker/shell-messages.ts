import type { Remark, ShellScript } from '../../checker/index.ts';

/** To the worker: what to work with, once, and then one script after another. */
export type ShellQuestion =
  /** Without a module, the worker fetches and compiles it. */
  | { readonly kind: 'begin'; readonly module?: WebAssembly.Module | undefined }
  | { readonly kind: 'read'; readonly id: number; readonly script: ShellScript };

export type ShellAnswer =
  /** Bytes of the module that have arrived, unpacked. */
  | { readonly kind: 'loading'; readonly loaded: number }
  /** `address` is where the module was fetched from. */
  | { readonly kind: 'ready'; readonly module: WebAssembly.Module; readonly address: string }
  | { readonly kind: 'unloadable'; readonly reason: string }
  | { readonly kind: 'remarks'; readonly id: number; readonly remarks: readonly Remark[] }
  | { readonly kind: 'trapped'; readonly id: number; readonly reason: string };
