import type { Edit } from '../../finding.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';

/** The case the file's keywords share, by majority; upper where neither leads. */
export function majorityCase({ source, stages }: Dockerfile): 'upper' | 'lower' {
  let lead = 0;
  for (const { instructions } of stages)
    for (const { keyword, keywordSpan } of instructions) {
      const word = source.slice(keywordSpan);
      if (word === keyword) lead++;
      else if (word === word.toLowerCase()) lead--;
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
    if (word === keyword) return wanted === 'lower';
    return word !== (wanted === 'lower' ? word.toLowerCase() : word.toUpperCase());
  });
}

/** The edits that put the keywords into that case, with the AS of each FROM among them. */
export function caseEdits(
  { source }: Dockerfile,
  instructions: readonly Instruction[],
  wanted: 'upper' | 'lower',
): Edit[] {
  const inCase = (text: string) => (wanted === 'lower' ? text.toLowerCase() : text.toUpperCase());
  return instructions.flatMap((instruction) => {
    const { keyword, keywordSpan } = instruction;
    // A keyword with a continuation in it is left as it stands.
    if (source.slice(keywordSpan).length !== keyword.length) return [];
    const edits: Edit[] = [{ ...keywordSpan, insert: inCase(keyword) }];
    const as = instruction.keyword === 'FROM' ? instruction.as : undefined;
    if (as && /^as$/i.test(source.slice(as)) && as.text !== inCase('as'))
      edits.push({ from: as.from, to: as.to, insert: inCase('as') });
    return edits;
  });
}
