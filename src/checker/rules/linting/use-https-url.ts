import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { invocationOf } from '../../model/invocation.ts';
import { runs } from '../../model/layers.ts';
import { commands, type ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { addressOf, isNearby } from './addresses.ts';

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
        FROM debian:13-slim
        RUN wget -q http://example.com/tool.tar.gz
        USER 10001
      `,
      good: dockerfile`
        FROM debian:13-slim
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
    for (const { sources } of onlyDeep(dockerfile, 'ADD'))
      for (const source of sources) yield* plain(source);
    for (const run of runs(dockerfile)) {
      if (!/\b(?:http|ftp):\/\//i.test(dockerfile.source.slice(run))) continue;
      for (const command of commands(dockerfile, run)) {
        const { name } = command;
        if (name === undefined || !fetchers.has(name)) continue;
        const known = invocationOf(command);
        // The value of a flag may be the address of a proxy, or of the page one comes from.
        for (const word of known?.operands ?? command.words.slice(1)) yield* plain(word);
      }
    }
  },
};

const fetchers = new Set(['curl', 'wget', 'aria2c', 'git', 'fetch', 'svn']);

function* plain(word: ShellWord): Generator<Found> {
  const { scheme, host } = addressOf(word);
  if ((scheme !== 'http' && scheme !== 'ftp') || host === undefined || isNearby(host)) return;
  const at = /^["']?http(?=:\/\/)/i.exec(word.text)?.[0].length;
  yield {
    from: word.from,
    to: word.to,
    message: `What ${host} sends comes over plain ${scheme.toUpperCase()}, and anyone on the way can change it.`,
    fix:
      at === undefined
        ? undefined
        : {
            title: 'Write https',
            safety: 'suggestion',
            edits: [{ from: word.from + at, to: word.from + at, insert: 's' }],
          },
  };
}
