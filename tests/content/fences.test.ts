import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { type Fence, fencesOf, readClaim } from '../../src/fences.ts';
import { pages } from '../support/pages.ts';

const fragmentLines = 8;

describe.each(pages)('$path', ({ text, practice }) => {
  const fences = fencesOf(text).filter(({ language }) => /^docker(file)?$/i.test(language));

  test.each(fences)('the fence in line $line is what it claims to be', (fence) => {
    expect(fence.language, 'write `dockerfile`').toBe('dockerfile');
    const claim = readClaim(fence.meta);
    expect(claim, 'say bad=…, good, whole or fragment after `dockerfile`').toBeDefined();
    switch (claim?.kind) {
      case 'bad':
        return expect(found(fence, practice?.id)).toEqual([...claim.rules].sort());
      case 'good':
        return expect(found(fence, practice?.id)).toEqual([]);
      case 'whole':
        return expect(found(fence)).toEqual([]);
      case 'fragment':
        expect(fence.text.split('\n').length - 1).toBeLessThanOrEqual(fragmentLines);
        return expect(fence.text, 'what has a FROM can be checked').not.toMatch(/^\s*FROM\s/im);
    }
  });

  test.runIf(practice)('ends with a Dockerfile to copy', () => {
    expect(fences.map(({ meta }) => readClaim(meta)?.kind)).toContain('whole');
  });
});

/** Ids of the rules that report a fence, strict ones included; of one practice, or of all. */
function found({ text }: Fence, practice?: string): readonly string[] {
  const { findings } = check(text, { preset: 'strict' });
  const counted = findings.filter((finding) => !practice || finding.practice === practice);
  return [...new Set(counted.map(({ rule }) => rule))].sort();
}
