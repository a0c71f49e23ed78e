/**
 * The candidate that a word was probably meant to be: the same but for case, or a slip of the hand
 * away. `undefined` where none is near, or where two are equally near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = wanted.length < 5 ? 2 : 3;
  let tied = false;
  for (const candidate of candidates) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far === 0) return candidate;
    if (far > least || far >= candidate.length) continue;
    tied = far === least && best !== undefined;
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return tied ? undefined : best;
}

/** Edits that turn one word into the other: insert, delete, replace, or swap two neighbours. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
