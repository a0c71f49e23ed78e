import type { Edit, Fix, Found } from '../finding.ts';
import { type Dockerfile, onlyDeep, type Pair, type Settings } from './dockerfile.ts';
import { instructionRemoval } from './removal.ts';
import { commands } from './shell.ts';

/** A variable that switches the check of certificates off. */
export interface Switch {
  /** In upper case; the case of the name in the file does not matter where `anyCase` says so. */
  readonly name: string;
  readonly anyCase?: boolean;
  readonly isOff: (value: string) => boolean;
  /** Completes "so …". */
  readonly effect: string;
}

/** The places where ENV, ARG or a command sets it. */
export function* switchedOff(dockerfile: Dockerfile, setting: Switch): Generator<Found> {
  const { name, anyCase = false, isOff, effect } = setting;
  const isIt = (key: string) => (anyCase ? key.toUpperCase() : key) === name;
  for (const instruction of onlyDeep(dockerfile, 'ENV', 'ARG'))
    for (const pair of instruction.pairs) {
      const { name, value, from, to } = pair;
      if (!isIt(name) || value?.value === undefined || !isOff(value.value)) continue;
      yield {
        from,
        to,
        message: `${name} is ${value.value} here, so ${effect}.`,
        fix: pairRemoval(dockerfile, instruction, pair),
      };
    }
  const mention = new RegExp(name, anyCase ? 'i' : '');
  for (const run of onlyDeep(dockerfile, 'RUN')) {
    if (!mention.test(dockerfile.source.slice(run))) continue;
    for (const { words, name: command, assignments } of commands(dockerfile, run)) {
      const exported = command === 'export' || command === 'env' ? words.slice(1) : [];
      const set = [
        ...assignments.map(({ name: key, value, from, to }) => ({
          key,
          value: value?.value,
          from,
          to,
        })),
        ...exported.map(({ value: text = '', from, to }) => {
          const at = text.indexOf('=');
          return { key: text.slice(0, Math.max(at, 0)), value: text.slice(at + 1), from, to };
        }),
      ];
      for (const { key, value, from, to } of set)
        if (isIt(key) && value !== undefined && isOff(value))
          yield { from, to, message: `${key} is ${value} here, so ${effect}.` };
    }
  }
}

/** Takes one pair out of its instruction, or the instruction where it is the only one. */
export function pairRemoval(
  { source }: Dockerfile,
  instruction: Settings,
  pair: Pair,
): Fix | undefined {
  const edit =
    instruction.pairs.length > 1
      ? withoutPair(instruction, pair)
      : instructionRemoval(source, instruction);
  if (!edit || /\n[ \t]*#/.test(source.slice(edit))) return undefined;
  return { title: `Remove ${pair.name}`, safety: 'suggestion', edits: [edit] };
}

/** With what separates it from its neighbour. */
function withoutPair({ pairs }: Settings, pair: Pair): Edit | undefined {
  const at = pairs.findIndex(({ from }) => from === pair.from);
  const [before, after] = [pairs[at - 1], pairs[at + 1]];
  if (after) return { from: pair.from, to: after.from, insert: '' };
  return before && { from: before.to, to: pair.to, insert: '' };
}
