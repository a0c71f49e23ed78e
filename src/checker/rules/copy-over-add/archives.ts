import type { Command, ShellWord } from '../../model/shell.ts';

/** What a call of tar unpacks. */
export interface Extraction {
  /** The archive; `undefined` where it comes from a pipe. */
  readonly archive: ShellWord | undefined;
  /** What -C names. */
  readonly folder: ShellWord | undefined;
  /** Whether it unpacks all of it, as it is: ADD can do nothing else. */
  readonly whole: boolean;
}

/** Flags of tar whose value is the next word. */
const valued =
  /^(?:--(?:file|directory|strip-components|exclude|transform|owner|group|mode)|-[fCTXI])$/;

/** The command as a call of tar that unpacks; `undefined` for any other. */
export function extraction({ name, words }: Command): Extraction | undefined {
  if (name !== 'tar' && name !== 'bsdtar' && name !== 'tar.exe') return undefined;
  let extracts = false;
  let archive: ShellWord | undefined;
  let folder: ShellWord | undefined;
  let whole = true;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const text = word.partial;
    const bundle = /^-?([a-zA-Z]+)$/.exec(text)?.[1];
    if (bundle !== undefined && (text.startsWith('-') || i === 1) && !text.startsWith('--')) {
      if (bundle.includes('x')) extracts = true;
      if (bundle.includes('O')) whole = false;
      for (const letter of bundle) {
        if (letter === 'f') archive = words[++i];
        else if (letter === 'C') folder = words[++i];
        else if ('TXI'.includes(letter)) i++;
      }
      continue;
    }
    if (/^--(?:extract|get)$/.test(text)) extracts = true;
    else if (/^--(?:strip|exclude|transform|wildcards|to-stdout|one-top-level)/.test(text)) {
      whole = false;
      if (valued.test(text)) i++;
    } else if (text.startsWith('--file=')) archive = valueOf(word);
    else if (text.startsWith('--directory=')) folder = valueOf(word);
    else if (text === '--file') archive = words[++i];
    else if (text === '--directory') folder = words[++i];
    else if (/^-C./.test(text))
      folder = { ...word, partial: text.slice(2), value: word.value?.slice(2) };
    else if (valued.test(text)) i++;
    else if (!text.startsWith('-')) whole = false;
  }
  if (!extracts) return undefined;
  return { archive: archive?.partial === '-' ? undefined : archive, folder, whole };
}

function valueOf(word: ShellWord): ShellWord {
  const { partial, value } = word;
  const at = partial.indexOf('=') + 1;
  return { ...word, partial: partial.slice(at), value: value?.slice(at) };
}

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.search(/[^/\\]*$/));
