import type { Command, Script } from '../model/shell.ts';
import { unixShells } from '../model/shell-in-force.ts';
import type { Span } from '../source.ts';

/** The text that a shell is given behind `-c`. */
export interface CommandText<W> {
  readonly word: W;
  /** Whether the shell is asked to end at the first command that fails. */
  readonly endsOnError: boolean;
}

/** The word behind `-c`, where the words begin with a shell and hold nothing but flags up to there. */
export function commandText<W extends { readonly text: string }>(
  words: readonly W[],
): CommandText<W> | undefined {
  const flag = words.findIndex(({ text }, i) => i > 0 && /^-[a-z]*c$/.test(text));
  const word = words[flag + 1];
  if (flag < 1 || !word) return undefined;
  const flags = words.slice(1, flag + 1).map(({ text }) => text);
  // `-o pipefail` is a flag of two words; any other word is a file that the shell runs instead.
  if (!flags.every((one, i) => /^[-+]/.test(one) || /o$/.test(flags[i - 1] ?? '')))
    return undefined;
  return { word, endsOnError: flags.some((one) => /^-[a-z]*e/.test(one)) };
}

/** What stands between the quotes of `sh -c '…'` inside a script. */
export interface QuotedText extends Span {
  readonly shell: string;
  readonly endsOnError: boolean;
  readonly quote: "'" | '"';
}

/** The texts that a script hands to other shells, as far as it hands them on as they stand. */
export const quotedTexts = ({ commands, text, from }: Script): readonly QuotedText[] =>
  commands.flatMap((command) => {
    const around = command.containers.filter(({ kind }) => kind === 'nested');
    const isAsWritten = around.every((one) =>
      standsForItself(text.slice(one.from - from, one.to - from)),
    );
    return (isAsWritten && quotedText(command)) || [];
  });

function quotedText(command: Command): QuotedText | undefined {
  const { name, words } = command;
  if (name === undefined || !unixShells.has(name) || isElsewhere(command)) return undefined;
  const found = commandText(words);
  if (!found) return undefined;
  const { word, endsOnError } = found;
  if (!standsForItself(word.text)) return undefined;
  const quote = word.text.startsWith("'") ? "'" : '"';
  return { from: word.from + 1, to: word.to - 1, shell: name, endsOnError, quote };
}

/** Whether the word is one text in quotes, and nothing in it means anything to who reads the quotes. */
function standsForItself(word: string): boolean {
  const quote = word[0];
  const inside = word.slice(1, -1);
  if ((quote !== "'" && quote !== '"') || word.at(-1) !== quote || inside.trim() === '')
    return false;
  return !(quote === "'" ? /'/ : /["$`]|\\(?!\n)/).test(inside);
}

/** Whether the shell is that of another root, or its words are read once more before it gets them. */
const isElsewhere = ({ wrapper }: Command): boolean =>
  wrapper !== undefined &&
  (wrapper.name === 'chroot' || wrapper.name === 'eval' || isElsewhere(wrapper));
