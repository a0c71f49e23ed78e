import { describe, expect, test } from 'vitest';
import { pages } from '../support/pages.ts';

const evidence = /\b(?:documented|measured|convention|contested)\b/i;

/** The paragraphs and list items of a page's "Why", each on one line. */
function claimsOf(prose: string): readonly string[] {
  const why = prose.split(/^## /m).find((section) => section.startsWith('Why\n')) ?? '';
  return why
    .split(/\n(?=- )|\n{2,}/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter((block) => block !== '' && !/^(?:Why$|#|\||<)/.test(block));
}

/** List items that no evidence stands with, neither in them nor in the words that lead to their list. */
function bare(claims: readonly string[]): readonly string[] {
  let lead = '';
  return claims.filter((claim) => {
    if (claim.startsWith('- ')) return !evidence.test(claim) && !evidence.test(lead);
    lead = claim.endsWith(':') ? claim : '';
    return /^\*"/.test(claim) && !evidence.test(claim);
  });
}

describe.each(pages.filter(({ practice }) => practice))('$path', ({ prose }) => {
  const claims = claimsOf(prose);

  test('says of each claim what kind of evidence there is', () => {
    expect(claims.filter((claim) => claim.startsWith('- ')).length).toBeGreaterThan(3);
    expect(bare(claims)).toEqual([]);
  });

  test('dates what was measured', () => {
    const measured = claims.filter((claim) => /\*measured\*/i.test(claim));
    expect(measured.filter((claim) => !/\d{4}-\d{2}-\d{2}/.test(claim))).toEqual([]);
  });

  test('links to a source, or says how it was measured', () => {
    const documented = claims.filter((claim) => /\*documented\*/i.test(claim));
    const unsaid = documented.filter(
      (claim) => !/\]\(https:/.test(claim) && !/same (?:page|place)|above/.test(claim),
    );
    expect(unsaid).toEqual([]);
  });
});
