import type { Edit, Fix } from './finding.ts';

/**
 * Applies fixes in their order and leaves out, whole, any that touches text an earlier one has
 * taken. The caller checks again.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const taken: Edit[] = [];
  for (const { edits } of fixes)
    if (edits.every((edit) => !taken.some((other) => touch(edit, other)))) taken.push(...edits);
  return applyEdits(text, taken);
}

/** Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

const touch = (a: Edit, b: Edit) => a.from <= b.to && b.from <= a.to;
