import { baseOfStage } from './bases.ts';
import {
  type Instruction,
  last,
  lastBefore,
  lineage,
  type Of,
  only,
  type Plain,
  type Stage,
} from './dockerfile.ts';

/** The instruction that sets a thing for the end of the stage, in it or in a stage it continues. */
export function inForce<K extends Instruction['keyword']>(
  stage: Stage,
  keyword: K,
): Of<K> | undefined {
  for (const one of lineage(stage)) {
    const found = last(one, keyword);
    if (found) return found;
  }
  return undefined;
}

/** The user part of a USER instruction; `undefined` where it is unknown. */
export const userOf = (user: Plain): string | undefined =>
  user.words[0]?.value?.replace(/:.*$/, '');

/** The group part of a USER instruction; `undefined` where there is none or it is unknown. */
export const groupOf = (user: Plain): string | undefined =>
  /:(.+)$/s.exec(user.words[0]?.value ?? '')?.[1];

/** Root by name or number. */
export const isRoot = (user: string) => user === 'root' || /^0+$/.test(user);

/**
 * The user at the stage's end, or as the instruction at `index` has it: that of the last USER before
 * it, else the base image's; `undefined` where neither tells.
 */
export function userInForce(stage: Stage, index = Number.POSITIVE_INFINITY): string | undefined {
  const setter = userSetter(stage, index);
  return setter ? userOf(setter) : baseOfStage(stage).user;
}

/** The USER that decides: see `userInForce`. */
export function userSetter(stage: Stage, index = Number.POSITIVE_INFINITY): Plain | undefined {
  for (const one of lineage(stage)) {
    const found = lastBefore(only(one, 'USER'), index);
    if (found) return found;
  }
  return undefined;
}
