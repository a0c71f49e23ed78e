import type { Edit, Fix } from './finding.ts';

/**
 * Applies fixes in their order and leaves out, whole, any that touches text an earlier one has
 * taken. The caller checks again.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    compatible(fixes).flatMap(({ edits }) => edits),
  );
}

/** The fixes that `applyFixes` would apply together. */
export function compatible<One extends Pick<Fix, 'edits'>>(fixes: readonly One[]): readonly One[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    const free = edits.every((edit) => !taken.some((other) => touch(edit, other)));
    if (free) taken.push(...edits);
    return free;
  });
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
