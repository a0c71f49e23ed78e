import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/checker/finding.ts';
import { compatible } from '../../src/checker/fix.ts';

const fix = (...edits: (readonly [from: number, to: number])[]) => ({
  edits: edits.map(([from, to]): Edit => ({ from, to, insert: 'x' })),
});

describe('fixes that go together', () => {
  it('are those that touch no text of an earlier one', () => {
    const fixes = [fix([10, 12]), fix([0, 2], [20, 22]), fix([12, 13]), fix([3, 9])];
    expect(compatible(fixes)).toEqual([fixes[0], fixes[1], fixes[3]]);
  });

  it('are left out whole', () => {
    const fixes = [fix([5, 6]), fix([0, 1], [6, 8]), fix([0, 1])];
    expect(compatible(fixes)).toEqual([fixes[0], fixes[2]]);
  });

  it('may have edits of their own that touch, in either order', () => {
    for (const one of [fix([5, 7], [7, 7]), fix([7, 7], [5, 7])]) {
      expect(compatible([one, fix([3, 6])])).toEqual([one]);
      expect(compatible([one, fix([7, 8])])).toEqual([one]);
      expect(compatible([one, fix([8, 9])])).toHaveLength(2);
    }
  });

  it('are found for a hundred thousand findings', () => {
    const fixes = Array.from({ length: 100_000 }, (_, i) => fix([3 * i, 3 * i + (i % 5 && 1)]));
    expect(compatible(fixes)).toHaveLength(100_000);
  });
});
