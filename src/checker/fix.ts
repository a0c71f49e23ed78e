import type { Edit, Fix } from './finding.ts';
import { firstNot } from './source.ts';

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
  /** By place; none overlaps another. */
  const taken: Edit[] = [];
  /** Index of the first that ends at the place or behind it. */
  const firstFrom = (place: number) => firstNot(taken, ({ to }) => to < place);
  return fixes.filter(({ edits }) => {
    const free = edits.every(({ from, to }) => {
      const other = taken[firstFrom(from)];
      return !other || other.from > to;
    });
    if (!free) return false;
    for (const edit of edits) {
      let at = firstFrom(edit.to);
      // An insertion may stand at the end of another edit of its own fix.
      while (taken[at]?.to === edit.to && (taken[at]?.from ?? 0) < edit.from) at++;
      taken.splice(at, 0, edit);
    }
    return true;
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
