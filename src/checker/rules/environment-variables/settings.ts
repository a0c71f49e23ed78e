import type { Word } from '../../model/dockerfile.ts';

/** Whether a value is written out, with no variable in it. */
export const isLiteral = (value: Word | undefined): boolean =>
  value?.value !== undefined && value.value.trim() !== '' && !/(?<!\\)\$/.test(value.text);
