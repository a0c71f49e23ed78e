import { beforeAll, describe, expect, it } from 'vitest';
import { type Remarks, shellTitle } from '../../src/checker/index.ts';
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

  it('has a title here', () => {
    const codes = [...remarks.values()].flat().map(({ code }) => `SC${code}`);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => shellTitle(code) === code)).toEqual([]);
  });

  it('is found here too, or there is a reason why not', () => {
    const verdicts = shellVerdicts().map((one) => ({ ...one, agrees: agreement(one, remarks) }));
    expect(verdicts.filter(({ agrees }) => agrees === undefined)).toEqual([]);
    const numbers = new Map<string, number>();
    for (const { agrees } of verdicts)
      numbers.set(String(agrees), (numbers.get(String(agrees)) ?? 0) + 1);
    // Every verdict on a script that sh reads is ours, and the rest is hadolint's mistake.
    expect(Object.fromEntries(numbers)).toEqual({ true: 102, windows: 6, shebang: 8, program: 1 });
  }, 60_000);
});
