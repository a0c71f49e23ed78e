import { describe, expect, it } from 'vitest';
import { check, type Rule } from '../../src/checker/index.ts';

export { dockerfile } from '../../src/checker/dockerfile-text.ts';

/** One Dockerfile, or one with the `.dockerignore` beside it. */
export type Case = string | { readonly dockerfile: string; readonly dockerignore: string };

/**
 * A rule's test. Each case is a claim about the rule and a Dockerfile in which what the rule should
 * find is marked ⟦so⟧; where nothing is marked, it must be silent. An empty mark ⟦⟧ is an empty span.
 */
export function cases(rule: Rule, table: Readonly<Record<string, Case>>): void {
  describe(rule.id, () => {
    for (const [name, one] of Object.entries(table))
      it(name, () => {
        const { dockerfile, dockerignore } =
          typeof one === 'string' ? { dockerfile: one, dockerignore: undefined } : one;
        const text = unmark(dockerfile);
        const options = {
          rules: [rule],
          preset: 'strict',
          ...(dockerignore === undefined ? {} : { dockerignore: unmark(dockerignore) }),
        } as const;
        const { findings } = check(text, options);
        const spans = (file: 'dockerfile' | 'dockerignore') =>
          findings.filter((finding) => (finding.file ?? 'dockerfile') === file);
        expect(mark(text, spans('dockerfile'))).toBe(dockerfile);
        if (dockerignore !== undefined)
          expect(mark(unmark(dockerignore), spans('dockerignore'))).toBe(dockerignore);
      });
  });
}

/** How safe the first fix of the rule is; `undefined` where it offers none. */
export const safetyOf = (rule: Rule, text: string) =>
  check(text, { rules: [rule], preset: 'strict' }).findings[0]?.fix?.safety;

const unmark = (text: string) => text.replaceAll(/[⟦⟧]/g, '');

function mark(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): string {
  const marks = spans.flatMap(({ from, to }) => [
    { at: from, sign: '⟦', order: 1 },
    { at: to, sign: '⟧', order: from === to ? 2 : 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce(
    (result, { at, sign }) => result.slice(0, at) + sign + result.slice(at),
    text,
  );
}
