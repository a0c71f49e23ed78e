import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Gives dockerfile-ast, in the worker, places and ranges alone: of the types of the language server
 * protocol it makes no others, and the package that brings them all weighs as much as a parser.
 */
export function leanParsers(): Plugin {
  return {
    name: 'lean-parsers',
    enforce: 'pre',
    resolveId: (source) =>
      source === 'vscode-languageserver-types'
        ? fileURLToPath(new URL('./document-ranges.ts', import.meta.url))
        : undefined,
  };
}
