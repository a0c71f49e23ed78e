import type { Plugin } from 'vite';

/**
 * Leaves out of the worker what only pages show: a rule's examples, why and unless. The checker
 * never reads them, and no bundler can know. Relies on the formatter's layout of rule files.
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

/** Replaces the properties by empty ones, so that the types still fit. */
export function withoutProse(code: string): string {
  return code
    .replace(/^ {2}examples: \[[\s\S]*?^ {2}\],$/gm, "  examples: [{ bad: '', good: '' }],")
    .replace(/^ {2}(why|unless):(?:\n {4}| )(['"`])[\s\S]*?\2,$/gm, "  $1: '',");
}
