import type { Command, ShellWord } from '../../model/shell.ts';
import { baseName } from './archives.ts';

/** What a call of curl or wget fetches. */
export interface Download {
  readonly command: Command;
  readonly url: ShellWord;
  /** The file it is written to; `undefined` where it goes to the standard output, or is unknown. */
  readonly file: string | undefined;
}

/** Flags whose value is the next word, and may look like an address. */
const valued =
  /^(?:-[AbcCdeEFHKmTuUxXyYz]|--(?:header|data\S*|user|user-agent|referer|proxy|retry\S*|max-time|connect-timeout|cacert|cert|key|tries|timeout|request|form|cookie|config|ca-certificate|post-data))$/;

/** The command as a download of one address; `undefined` for any other. */
export function downloadOf(command: Command): Download | undefined {
  const { name, words } = command;
  if (name !== 'curl' && name !== 'wget') return undefined;
  const urls: ShellWord[] = [];
  let file: string | undefined;
  let named = false;
  let remoteName = name === 'wget';
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const text = word.partial;
    const output = name === 'curl' ? /^(?:-\w*o|--output)$/ : /^(?:-\w*O|--output-document)$/;
    if (output.test(text)) {
      file = words[++i]?.value;
      named = true;
    } else if (/^--output(?:-document)?=/.test(text)) {
      file = word.value?.slice(text.indexOf('=') + 1);
      named = true;
    } else if (name === 'wget' && /^-\w*O.+$/.test(text)) {
      file = text.slice(text.indexOf('O') + 1);
      named = true;
    } else if (name === 'curl' && /^(?:-\w*O\w*|--remote-name)$/.test(text)) remoteName = true;
    else if (valued.test(text)) i++;
    else if (!text.startsWith('-')) urls.push(word);
  }
  const [url] = urls;
  if (!url || urls.length > 1) return undefined;
  const redirect = command.redirects.find(({ operator }) => operator === '>');
  if (redirect) file = redirect.target?.value;
  else if (!named && remoteName && url.value !== undefined)
    file = baseName(url.value.replace(/[?#].*$/s, ''));
  return { command, url, file: file === '-' ? undefined : file };
}

/** Programs, and words, that speak of a checksum or a signature. */
const checks =
  /sha\d+sum|shasum|md5sum|b2sum|cksum|openssl\s+dgst|gpgv?\b|cosign|minisign|rhash|sha(?:256|512)|checksum|--verify/i;

export const speaksOfChecksum = (text: string): boolean => checks.test(text);
