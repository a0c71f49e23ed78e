import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import { type Command, commands, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../source.ts';
import { credentials } from './credentials.ts';
import { isHarmlessValue, isPlaceholder, isSecretName } from './secret-names.ts';

/** A secret that an instruction gives, written out. */
export interface Given extends Span {
  /** What begins a sentence about it: "The value of TOKEN". */
  readonly what: string;
}

/** The passwords, tokens and keys that stand in commands, their variables, what they send, and in heredocs. */
export function secretsGiven(file: Dockerfile, one: Instruction): readonly Given[] {
  const found: Given[] = credentials(file, one).filter(({ secret }) => isWrittenOut(secret));
  for (const command of commands(file, one)) assigned(command, found);
  return found;
}

/** `TOKEN=… command` and `export TOKEN=…`. */
function assigned({ name, words, assignments }: Command, found: Given[]) {
  for (const one of assignments)
    if (one.value && isSecretName(one.name) && isSecretWord(one.name, one.value))
      found.push({ ...spanOf(one.value), what: `The value of ${one.name}` });
  if (name !== 'export') return;
  for (const word of words.slice(1)) {
    const [, key, value] = /^(\w+)=(.+)$/s.exec(word.value ?? '') ?? [];
    if (key === undefined || value === undefined || word.text.includes('$')) continue;
    if (isSecretName(key) && !isHarmlessValue(key, value))
      found.push({ ...spanOf(word), what: `The value of ${key}` });
  }
}

const isSecretWord = (name: string, { value, text }: ShellWord) =>
  value !== undefined &&
  !text.includes('$') &&
  isSecretText(value) &&
  !isHarmlessValue(name, value);

const isWrittenOut = (secret: string) => !/[$`\u0000]/.test(secret) && isSecretText(secret);

/** Whether a text in the place of a secret may be one, and no sign for it. */
export const isSecretText = (value: string) =>
  value !== '' &&
  !value.startsWith('-') &&
  !/^[<{[*!]|^\.{3}$|^x$/.test(value) &&
  !isHarmlessValue('', value) &&
  !isPlaceholder(value);

const spanOf = ({ from, to }: Span): Span => ({ from, to });
