import { inImage } from './copied.ts';
import type { Stage } from './dockerfile.ts';
import type { Command, ShellWord } from './shell.ts';
import { UNKNOWN } from './variables.ts';

/** A file or folder that a command fetches, under a name the text tells. */
export interface Fetched {
  /** As the shell sees it: relative to wherever it is. */
  readonly name: string;
  /** The word that tells it: the name itself, or an address. */
  readonly word: ShellWord;
}

/** The same with its path in the image. */
export interface Created extends Fetched {
  readonly path: string;
}

/** What a command fetches, where it starts in the folder that WORKDIR names. */
export const createdBy = (command: Command, stage: Stage, index: number): readonly Created[] =>
  fetchedBy(command).flatMap(({ name, word }) => {
    const path = inImage(stage, index, name);
    return path === undefined ? [] : [{ name, word, path }];
  });

/** The file that a downloader writes, or the folder of `git clone`. */
export function fetchedBy(command: Command): Fetched[] {
  const { name = '' } = command;
  const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (!output && name !== 'git') return [];
  const found = output ? downloaded(command, output) : cloned(command);
  return found.flatMap(({ name, word }) =>
    name === undefined || name === '' || name === '-' || name.startsWith('/dev/')
      ? []
      : [{ name, word }],
  );
}

/** Flags of downloaders whose value is the file they write: the word behind them, or what follows in the same. */
const outputs: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[a-zA-Z]*?o(.*)|--output(?:=(.+))?)$/s,
  wget: /^(?:-[a-zA-Z]*?O(.*)|--output-document(?:=(.+))?)$/s,
  aria2c: /^(?:-o(.*)|--out(?:=(.+))?)$/s,
};

interface MaybeNamed {
  readonly name: string | undefined;
  readonly word: ShellWord;
}

function downloaded({ name, words, redirects }: Command, output: RegExp): MaybeNamed[] {
  const given = words.flatMap((word, i): MaybeNamed[] => {
    const next = words[i + 1];
    const flag = output.exec(word.partial);
    if (!flag) return [];
    const joined = flag[1] || flag[2];
    if (joined) return [{ name: joined.includes(UNKNOWN) ? undefined : joined, word }];
    return next ? [{ name: next.value, word: next }] : [];
  });
  if (given.length > 0) return given;
  const redirect = redirects.find(
    ({ operator, descriptor }) => operator === '>' && (descriptor ?? 1) === 1,
  );
  if (redirect?.target) return [{ name: redirect.target.value, word: redirect.target }];
  const keepsName = name === 'wget' || words.some(({ text }) => /^-[a-zA-Z]*O/.test(text));
  const folder = folderOf(words);
  if (!keepsName || folder === undefined) return [];
  return words.slice(1).map((word) => {
    const file = /^(?:https?|ftp):\/\/[^?#]+\/([^/?#]+)$/.exec(word.value ?? '')?.[1];
    return { name: file && folder + file, word };
  });
}

/** The folder that a flag names, with its slash: empty where none does, `undefined` where it is not known. */
function folderOf(words: readonly ShellWord[]): string | undefined {
  const at = words.findIndex(({ text }) =>
    /^-[a-zA-Z]*P|^--directory-prefix|^--output-dir/.test(text),
  );
  const flag = words[at];
  if (!flag) return '';
  const [, joined = ''] = /^(?:-P|--[a-z-]+=)(.+)$/s.exec(flag.value ?? '') ?? [];
  const isApart = /^(?:-[a-zA-Z]*P|--[a-z-]+)$/.test(flag.text);
  const folder = isApart ? words[at + 1]?.value : joined;
  return folder ? `${folder.replace(/\/+$/, '')}/` : undefined;
}

/** The same command with what is not known read as it is written, where no quotes are in the way: `a-$ARCH.tgz`. */
export const asWritten = (command: Command): Command => ({
  ...command,
  words: command.words.map((word) => {
    const bare = word.text.replaceAll('"', '');
    return word.value !== undefined || /['\\]/.test(bare)
      ? word
      : { ...word, value: bare, partial: bare };
  }),
});

const address = /:\/\/|^git@/;

function cloned({ name, words }: Command): MaybeNamed[] {
  if (name !== 'git' || words[1]?.value !== 'clone') return [];
  const operands = words.slice(2).filter(({ partial }) => !partial.startsWith('-'));
  const [last, before] = [operands.at(-1), operands.at(-2)];
  if (!last) return [];
  if (before && address.test(before.partial)) return [{ name: last.value, word: last }];
  if (!address.test(last.partial)) return [];
  const folder = last.value?.replace(/\/+$/, '').split('/').at(-1);
  return [{ name: folder?.replace(/\.git$/, ''), word: last }];
}
