import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { type Fence, fencesOf, readClaim } from '../../src/fences.ts';
import { pages } from '../support/pages.ts';

const fragmentLines = 8;

describe.each(pages)('$path', ({ text, practice }) => {
  const all = fencesOf(text);
  const fences = all
    .map((fence, index) => ({ ...fence, dockerignore: dockerignoreAbove(fence, all[index - 1]) }))
    .filter(({ language }) => /^docker(file)?$/i.test(language));

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

  test.each(fences.filter(({ dockerignore }) => dockerignore))(
    'the .dockerignore above line $line lets in what is copied, and nothing more',
    (fence) => {
      const { dockerignore = '', text } = fence;
      const reports = check(text, { dockerignore, preset: 'strict' }).findings;
      expect(reports.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      for (const [, name = ''] of dockerignore.matchAll(/^!(.+)$/gm)) expect(text).toContain(name);
    },
  );

  test.runIf(practice)('ends with a Dockerfile to copy', () => {
    expect(fences.map(({ meta }) => readClaim(meta)?.kind)).toContain('whole');
  });
});

/** The text of a `.dockerignore` that ends on the line before last, as a pair stands on a page. */
function dockerignoreAbove(fence: Fence, before: Fence | undefined): string | undefined {
  if (before?.language !== 'dockerignore') return undefined;
  const lines = before.text.split('\n').length;
  return before.line + lines + 2 === fence.line ? before.text : undefined;
}

/** Ids of the rules that report a fence, strict ones included; of one practice, or of all. */
function found({ text }: Fence, practice?: string): readonly string[] {
  const { findings } = check(text, { preset: 'strict' });
  const counted = findings.filter((finding) => !practice || finding.practice === practice);
  return [...new Set(counted.map(({ rule }) => rule))].sort();
}
