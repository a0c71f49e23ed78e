import { type Instruction, last, lineage, type Plain, type Stage } from './dockerfile.ts';

/** The instruction that sets a thing for the end of the stage, in it or in a stage it continues. */
export function inForce<K extends Instruction['keyword']>(
  stage: Stage,
  keyword: K,
): Extract<Instruction, { keyword: K }> | undefined {
  for (const one of lineage(stage)) {
    const found = last(one, keyword);
    if (found) return found;
  }
  return undefined;
}

/** The user part of a USER instruction; `undefined` where it is unknown. */
export const userOf = (user: Plain): string | undefined =>
  user.words[0]?.value?.replace(/:.*$/, '');

/** Root by name or number. */
export const isRoot = (user: string) => user === 'root' || /^0+$/.test(user);
