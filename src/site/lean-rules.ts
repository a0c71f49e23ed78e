import type { Plugin } from 'vite';
import { commentForms } from '../checker/model/suppressions.ts';
import { peers } from '../checker/rule.ts';

/**
 * Leaves out of the worker what only pages show: a rule's title, why, unless and examples, and the
 * names of peers that no comment can be meant for. The checker never reads them, and no bundler can
 * know. Relies on the formatter's layout of rule files.
 */
export function leanRules(): Plugin {
  return {
    name: 'lean-rules',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/checker\/rules\/[^/]+\/[^/]+\.ts$/.test(id.replaceAll('\\', '/')))
        return undefined;
      return { code: withoutProse(code), map: null };
    },
  };
}

const speechless = peers.filter((peer) => !commentForms.has(peer));
const theirNames = new RegExp(` *'?\\b(?:${speechless.join('|')})'?: \\[[^\\]]*\\],?\\n?`, 'g');

/** Takes the properties out. Of `why`, which formats ask for, an empty one stays. */
export function withoutProse(code: string): string {
  return code
    .replace(/^ {2}examples: \[[\s\S]*?^ {2}\],\n/gm, '')
    .replace(/^ {2}unless:(?:\n {4}| )(['"`])[\s\S]*?\1,\n/gm, '')
    .replace(/^ {2}why:(?:\n {4}| )(['"`])[\s\S]*?\1,$/gm, "  why: '',")
    .replace(/^( {2}id: '.*',\n) {2}title:(?:\n {4}| )(['"`])[\s\S]*?\2,\n/gm, '$1')
    .replace(/^ {2}peers: \{[\s\S]*?\},\n/gm, (names) => names.replace(theirNames, ''));
}
