import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { type Invocation, invocationOf } from '../../model/invocation.ts';
import { commands, offsetIn, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, fetchers, installers, isNearby } from './addresses.ts';

export const useHttpsUrl: Rule = {
  id: 'use-https-url',
  title: 'Fetch over HTTPS',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['http', 'ftp'],
  why: 'What comes over plain HTTP or FTP can be read and changed by anyone on the way, and in a build it is most often run as root. Hardly a server is left that does not answer over HTTPS.',
  unless: 'The server has no certificate, and a digest or a signature of the file is checked.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget -q http://example.com/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN wget -q https://example.com/tool.tar.gz
        USER 10001
      `,
    },
  ],
  peers: {
    'sonar-iac': ['S5332'],
    dockerfile_lint: ['no_run_without_https', 'no_add_without_https'],
    parfum: ['curlUseHttpsUrl', 'wgetUseHttpsUrl'],
  },

  *check(dockerfile) {
    // Of FTP, ADD fetches nothing.
    for (const { sources } of onlyDeep(dockerfile, 'ADD'))
      for (const source of sources) if (/^http:/.test(source.partial)) yield* plain(source);
    for (const one of onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT')) {
      // The address may be in a variable that is set elsewhere.
      if (!/\b(?:http|ftp):\/\/|\$/i.test(dockerfile.source.slice(one))) continue;
      for (const command of commands(dockerfile, one)) {
        const { name } = command;
        const known = invocationOf(command);
        // The value of a flag may be the address of a proxy, or of the page one comes from.
        if (name !== undefined && fetchers.has(name))
          for (const word of known?.operands ?? command.words.slice(1)) yield* plain(word);
        else if (known && installers.has(known.tool)) yield* sourcesOf(known);
      }
    }
  },
};

/** Flags that say where packages come from. */
const sourceFlags =
  /^(?:-i|--index-url|--extra-index-url|-f|--find-links|--default-index|--index|--registry|-s|--source)$/;

/** Settings of npm and pip that say it for good. */
const sourceSettings = /^(?:@[\w-]+:)?registry$|(?:^|\.)(?:extra-)?index-url$/;

/** The words of an install that name a server to take packages from, or keep one for the next. */
function* sourcesOf(invocation: Invocation): Generator<Found> {
  const { flags, operands, subcommand, command } = invocation;
  const { words } = command;
  const isSetting = subcommand?.value === 'config' || subcommand?.value === 'set';
  for (const [i, word] of operands.entries()) {
    // A setting may be that of a proxy.
    if (!isSetting || sourceSettings.test(operands[i - 1]?.value ?? '')) yield* plain(word);
    const [key] = isSetting ? word.partial.split('=') : [];
    const value = sourceSettings.test(key ?? '') ? behindEquals(word) : undefined;
    if (value) yield* plain(value);
  }
  for (const { name, word } of flags) {
    if (!sourceFlags.test(name)) continue;
    const next = words[words.indexOf(word) + 1];
    const joined = word.partial.includes('=') ? behindEquals(word) : next;
    if (joined) yield* plain(joined);
  }
}

/** The value in `--registry=http://…`, where the word is written as it reads. */
function behindEquals(word: ShellWord): ShellWord | undefined {
  const at = word.text.indexOf('=') + 1;
  if (word.value !== word.text || word.to - word.from !== word.text.length) return undefined;
  const text = word.text.slice(at);
  return { from: word.from + at, to: word.to, text, value: text, partial: text };
}

function* plain(word: ShellWord): Generator<Found> {
  const { scheme, host } = addressOf(word);
  if ((scheme !== 'http' && scheme !== 'ftp') || host === undefined || isNearby(host)) return;
  const name = /^["']?http(?=:\/\/)/i.exec(word.text)?.[0];
  const at = offsetIn(word, name?.length ?? 0);
  yield {
    from: word.from,
    to: word.to,
    message: `What ${host} sends comes over plain ${scheme.toUpperCase()}, and anyone on the way can change it.`,
    fix:
      name === undefined
        ? undefined
        : {
            title: 'Write https',
            safety: 'suggestion',
            edits: [{ from: at, to: at, insert: 's' }],
          },
  };
}
