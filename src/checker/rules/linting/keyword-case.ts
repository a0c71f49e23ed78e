import type { Fix, Found } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';

/** The case the file's keywords share, by majority; upper where neither leads. */
export function majorityCase({ source, stages }: Dockerfile): 'upper' | 'lower' {
  let lead = 0;
  for (const { instructions } of stages)
    for (const { keywordSpan } of instructions) {
      const word = source.slice(keywordSpan);
      if (word === word.toLowerCase()) lead--;
      else if (word === word.toUpperCase()) lead++;
    }
  return lead < 0 ? 'lower' : 'upper';
}

/** The keywords of known instructions that are not in that case. */
export function miscased(
  { source }: Dockerfile,
  instructions: readonly Instruction[],
  wanted: 'upper' | 'lower',
): Instruction[] {
  return instructions.filter(({ keyword, keywordSpan }) => {
    if (keyword === 'UNKNOWN') return false;
    const word = source.slice(keywordSpan);
    return word !== (wanted === 'lower' ? word.toLowerCase() : word.toUpperCase());
  });
}

export function caseFinding(
  { source }: Dockerfile,
  { keyword, keywordSpan }: Instruction,
  wanted: 'upper' | 'lower',
  message: string,
): Found {
  const insert = wanted === 'lower' ? keyword.toLowerCase() : keyword;
  const fix: Fix | undefined =
    source.slice(keywordSpan).length === keyword.length
      ? { title: `Write ${insert}`, safety: 'safe', edits: [{ ...keywordSpan, insert }] }
      : undefined;
  return { ...keywordSpan, message, fix };
}
