import type { Word } from '../../model/dockerfile.ts';
import { signals } from './signals.ts';

/** Numbers that mean the same on every architecture Docker runs on. */
const numbers: Readonly<Record<string, string>> = {
  1: 'HUP',
  2: 'INT',
  3: 'QUIT',
  6: 'ABRT',
  9: 'KILL',
  14: 'ALRM',
  15: 'TERM',
};

/** The signal as `SIGTERM` names it; `undefined` where it is unknown, or no signal. */
export function signalName({ value }: Pick<Word, 'value'>): string | undefined {
  if (value === undefined) return undefined;
  const bare = value.toUpperCase().replace(/^SIG/, '');
  const name = Object.hasOwn(numbers, value)
    ? numbers[value]
    : signals.has(bare)
      ? bare
      : undefined;
  return name && `SIG${name}`;
}
