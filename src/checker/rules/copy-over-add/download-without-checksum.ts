import { dockerfile } from '../../dockerfile-text.ts';
import { onlyDeep } from '../../model/dockerfile.ts';
import { once } from '../../model/once.ts';
import { type Command, commands, type Script } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { downloadOf, speaksOfChecksum } from './downloads.ts';
import { isArchiveName } from './sources.ts';

export const downloadWithoutChecksum: Rule = {
  id: 'download-without-checksum',
  title: 'Check what curl or wget has fetched',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['curl', 'wget'],
  why: 'An encrypted connection proves whose server answers, not that the file is the one that was meant. A checksum in the same `RUN` (`sha256sum -c`), a signature, or `ADD --checksum` makes the build stop when the file has changed.',
  unless: 'The file changes by nature, or what it holds is checked by the tool that reads it.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-curl
        RUN curl -fsSLO https://example.org/tool-1.4.zip
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-curl
        COPY SHA256SUMS /tmp/
        RUN curl -fsSLO https://example.org/tool-1.4.zip && sha256sum -c /tmp/SHA256SUMS
      `,
    },
  ],
  peers: {},

  *check(dockerfile) {
    for (const run of onlyDeep(dockerfile, 'RUN')) {
      const text = dockerfile.source.slice(run);
      if (!/curl|wget/.test(text) || speaksOfChecksum(text)) continue;
      for (const command of commands(dockerfile, run)) {
        const { url, file } = downloadOf(command) ?? {};
        if (!url || !/^https?:\/\/(?!localhost|127\.)/.test(url.partial)) continue;
        if (!isProgram(url.partial.replace(/[?#].*$/s, '')) && !isMadeOne(command, file)) continue;
        yield {
          from: url.from,
          to: url.to,
          message: `Nothing in this RUN checks what ${command.name} has fetched from here.`,
        };
      }
    }
  },
};

/** What will be run or unpacked. */
const isProgram = (url: string) =>
  isArchiveName(url) || /\.(?:zip|deb|rpm|apk|jar|war|bin|run|whl|AppImage)$/.test(url);

/** Written where programs are looked for, or made one by a chmod of the same script. */
const isMadeOne = ({ script }: Command, file: string | undefined): boolean =>
  file !== undefined &&
  (/^\/(?:usr\/(?:local\/)?)?s?bin\/./.test(file) || madePrograms(script).has(file));

const madePrograms = once(
  ({ commands }: Script): ReadonlySet<string | undefined> =>
    new Set(
      commands.flatMap(({ name, words: [, mode, ...files] }) =>
        name === 'chmod' && /^(?:[ugoa]*\+[rw]*x|0?[1357][0-7]{2})$/.test(mode?.value ?? '')
          ? files.map(({ value }) => value)
          : [],
      ),
    ),
);
