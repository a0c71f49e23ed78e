import { firstNot, type Span } from '../source.ts';
import { once } from './once.ts';
import type { Command } from './shell.ts';

/** The index of the first of an ordered list that begins at an offset or behind it. */
export const firstFrom = (all: readonly Span[], offset: number): number =>
  firstNot(all, ({ from }) => from < offset);

/** The commands of a script that begin within the span. */
export function commandsWithin(all: readonly Command[], { from, to }: Span): readonly Command[] {
  const first = firstFrom(all, from);
  let end = first;
  while ((all[end]?.from ?? Number.POSITIVE_INFINITY) <= to) end++;
  return all.slice(first, end);
}

/** The commands of a script around an offset or ending there, the outermost first. */
export function commandsAround(all: readonly Command[], offset: number): readonly Command[] {
  const reach = reaches(all);
  const found: Command[] = [];
  for (let i = firstFrom(all, offset + 1) - 1; (reach[i] ?? -1) >= offset; i--) {
    const one = all[i];
    if (one && one.to >= offset) found.push(one);
  }
  return found.reverse();
}

/** For each command how far it and those before it reach. */
const reaches = once((all: readonly Command[]): readonly number[] => {
  let reach = 0;
  return all.map(({ to }) => {
    reach = Math.max(reach, to);
    return reach;
  });
});
