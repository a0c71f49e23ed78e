/** The newest first; of one day, by name. */
export function byDay<One extends { readonly id: string; readonly data: { readonly date: Date } }>(
  changes: readonly One[],
): readonly One[] {
  return changes.toSorted(
    (a, b) => b.data.date.valueOf() - a.data.date.valueOf() || a.id.localeCompare(b.id),
  );
}
