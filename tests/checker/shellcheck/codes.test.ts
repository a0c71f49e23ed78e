import { describe, expect, it } from 'vitest';
import { isShellCode, shellCodes, shellCodesOff, shellTitle } from '../../../src/checker/index.ts';

describe('the table of ShellCheck’s codes', () => {
  it('gives each a title and a sentence', () => {
    expect(shellCodes().length).toBeGreaterThan(400);
    for (const { code, title, meaning } of shellCodes()) {
      expect(isShellCode(code)).toBe(true);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(meaning).toMatch(/^\S.*\.$/);
    }
  });

  it('is in order, each code once', () => {
    const codes = shellCodes().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('names a code it does not know by the code', () => {
    expect(shellTitle('SC9999')).toBe('SC9999');
  });

  it('knows what is left out in a Dockerfile, and why', () => {
    for (const { code, reason } of shellCodesOff) {
      expect(shellTitle(`SC${code}`)).not.toBe(`SC${code}`);
      expect(reason).toMatch(/\.$/);
    }
  });
});
