import { beforeAll, describe, expect, it } from 'vitest';
import type { Remarks } from '../../src/checker/index.ts';
import { readWithShellCheck } from '../../src/cli/shellcheck.ts';
import { hasShared } from './cases.ts';
import { agreement, scriptsSpokenOf, shellVerdicts } from './shellcheck.ts';

describe.skipIf(!hasShared)('what hadolint passes on from ShellCheck', () => {
  let remarks: Remarks = new Map();
  beforeAll(async () => {
    const reading = await readWithShellCheck(scriptsSpokenOf());
    expect(reading.unread).toEqual([]);
    remarks = reading.remarks;
  }, 120_000);

  it('is found here too, or there is a reason why not', () => {
    const verdicts = shellVerdicts().map((one) => ({ ...one, agrees: agreement(one, remarks) }));
    expect(verdicts.filter(({ agrees }) => agrees === undefined)).toEqual([]);
    const numbers = new Map<string, number>();
    for (const { agrees } of verdicts)
      numbers.set(String(agrees), (numbers.get(String(agrees)) ?? 0) + 1);
    // Where the same shell reads the script, every verdict is ours; the rest is read by another.
    expect(Object.fromEntries(numbers)).toEqual({
      true: 98,
      windows: 6,
      shebang: 8,
      sh: 4,
      otherCode: 1,
    });
  }, 60_000);
});
