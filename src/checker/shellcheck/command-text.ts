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
export const quotedTexts = ({ commands }: Script): readonly QuotedText[] =>
  commands.flatMap((command) => quotedText(command) ?? []);

function quotedText(command: Command): QuotedText | undefined {
  const { name, words } = command;
  if (name === undefined || !unixShells.has(name) || isElsewhere(command)) return undefined;
  const found = commandText(words);
  if (!found) return undefined;
  const { word, endsOnError } = found;
  const quote = word.text[0];
  const inside = word.text.slice(1, -1);
  if ((quote !== "'" && quote !== '"') || word.text.at(-1) !== quote) return undefined;
  const changed = quote === "'" ? /'/ : /["$`]|\\(?!\n)/;
  if (inside.trim() === '' || changed.test(inside)) return undefined;
  return { from: word.from + 1, to: word.to - 1, shell: name, endsOnError, quote };
}

/** Whether the shell is that of another root, or its words are read once more before it gets them. */
const isElsewhere = ({ wrapper }: Command): boolean =>
  wrapper !== undefined &&
  (wrapper.name === 'chroot' || wrapper.name === 'eval' || isElsewhere(wrapper));
