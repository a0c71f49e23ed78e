import { inImage } from './copied.ts';
import type { Stage } from './dockerfile.ts';
import type { Command, ShellWord } from './shell.ts';

/** A file or folder that a command of a RUN writes, under a name the text tells. */
export interface Created {
  readonly path: string;
  readonly word: ShellWord;
}

/** Flags of downloaders whose value is the file they write. */
const outputs: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[a-zA-Z]*o|--output)$/,
  wget: /^(?:-[a-zA-Z]*O|--output-document)$/,
  aria2c: /^(?:-o|--out)$/,
};

/** What a downloader fetches to; the folder of `git clone`. None where a `cd` has moved the command. */
export function createdBy(command: Command, stage: Stage, index: number): Created[] {
  const { name, words } = command;
  if (name === undefined) return [];
  const found: Created[] = [];
  const add = (word: ShellWord | undefined, value = word?.value) => {
    const path = value === '-' ? undefined : inImage(stage, index, value);
    if (word && path !== undefined && !path.startsWith('/dev/')) found.push({ path, word });
  };
  const flag = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (flag) {
    let given = false;
    words.forEach((word, i) => {
      if (flag.test(word.partial)) {
        given = true;
        add(words[i + 1]);
      }
      const joined = /^(?:--output|--output-document|--out)=(.+)$/.exec(word.value ?? '');
      if (joined) {
        given = true;
        add(word, joined[1]);
      }
    });
    const redirect = command.redirects.find(
      ({ operator, descriptor }) => operator === '>' && (descriptor ?? 1) === 1,
    );
    if (redirect) add(redirect.target);
    else if (!given && (name === 'wget' || words.some(({ text }) => /^-[a-zA-Z]*O/.test(text))))
      for (const word of words.slice(1)) {
        const file = /^(?:https?|ftp):\/\/[^?#]+\/([^/?#]+)$/.exec(word.value ?? '')?.[1];
        if (
          file !== undefined &&
          !words.some(({ text }) => /^(?:-P|--directory-prefix)/.test(text))
        )
          add(word, file);
      }
  }
  if (name === 'git' && words[1]?.value === 'clone') {
    const operands = words.slice(2).filter(({ partial }) => !partial.startsWith('-'));
    const [last, before] = [operands.at(-1), operands.at(-2)];
    if (before && /:\/\/|^git@/.test(before.partial)) add(last);
    else if (last && /:\/\/|^git@/.test(last.partial))
      add(
        last,
        last.value
          ?.replace(/\/+$/, '')
          .split('/')
          .at(-1)
          ?.replace(/\.git$/, ''),
      );
  }
  return found;
}
