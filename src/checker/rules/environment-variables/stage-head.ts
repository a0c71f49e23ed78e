import type { Instruction, Stage } from '../../model/dockerfile.ts';

/** The last of the FROM and the ARGs that stand with it: below it is room for settings. */
export function stageHead({ instructions, opening }: Stage): Instruction {
  const below = instructions.findIndex(({ keyword }) => keyword !== 'FROM' && keyword !== 'ARG');
  return instructions[(below < 0 ? instructions.length : below) - 1] ?? opening;
}
