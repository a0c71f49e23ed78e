import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { invocationOf } from '../../model/invocation.ts';
import { commands, offsetIn, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, fetchers, installers, isNearby } from './addresses.ts';

export const noPlainHttpAddress: Rule = {
  id: 'no-plain-http-address',
  title: 'Write addresses with HTTPS',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['http', 'ftp'],
  why: 'Whoever is on the way sees which packages are taken over plain HTTP, can hold an old list back, and reaches the code that reads the answer before any signature is checked: in 2019 a redirect was enough to run code through `apt`. Nearly every mirror answers over HTTPS, too.',
  unless:
    'Packages are signed and the image has no certificates yet, as a slim Debian; or the address is a name for something, and nothing is fetched from it.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache --repository http://dl-cdn.alpinelinux.org/alpine/edge/testing hurl
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN apk add --no-cache --repository https://dl-cdn.alpinelinux.org/alpine/edge/testing hurl
        USER 10001
      `,
    },
  ],
  peers: { 'sonar-iac': ['S5332'], dockerfile_lint: ['no_run_without_https'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    for (const one of onlyDeep(dockerfile, 'RUN', 'CMD', 'ENTRYPOINT')) {
      if (!plain.test(source.slice(one))) continue;
      for (const command of commands(dockerfile, one)) {
        const { name = '', words } = command;
        // Of what these fetch, `use-https-url` speaks; the script of an editor names what it takes away.
        if (fetchers.has(name) || editors.has(name)) continue;
        if (installers.has(invocationOf(command)?.tool ?? '')) continue;
        for (const word of words.slice(1)) {
          const at = word.text.search(plain);
          if (at < 0 || !isFar(word)) continue;
          const scheme = /^\w+/.exec(word.text.slice(at))?.[0] ?? '';
          const offset = offsetIn(word, at);
          const span = { from: offset, to: offset + scheme.length };
          if (source.slice(span) !== scheme) continue;
          yield {
            ...span,
            message: `What is sent over plain ${scheme.toUpperCase()} can be read and changed by anyone on the way.`,
            fix:
              scheme === 'http'
                ? {
                    title: 'Write https',
                    safety: 'suggestion',
                    edits: [{ from: span.to, to: span.to, insert: 's' }],
                  }
                : undefined,
          };
        }
      }
    }
  },
};

const plain = /\b(?:http|ftp):\/\//i;

const editors = new Set(['sed', 'awk', 'perl', 'grep', 'xmlstarlet']);

/** Hosts whose addresses are names: of a namespace, of a licence. */
const names = /(?:^|\.)(?:w3\.org|xmlsoap\.org|apache\.org|gnu\.org)$/;

function isFar({ partial }: ShellWord): boolean {
  const at = partial.search(plain);
  const { host } = addressOf({ partial: partial.slice(at) });
  return at >= 0 && host !== undefined && !isNearby(host) && !names.test(host);
}
