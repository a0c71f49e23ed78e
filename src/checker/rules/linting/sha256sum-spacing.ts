import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { runs } from '../../model/layers.ts';
import { type Command, offsetIn, type Script, type ShellWord, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const sha256sumSpacing: Rule = {
  id: 'sha256sum-spacing',
  title: 'Put two spaces between a digest and its file',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['sum'],
  why: 'The line that `sha256sum -c` reads is a digest, two spaces, and a name. GNU forgives a single space; BusyBox, which Alpine has, finds no such line and fails, and so does `shasum`.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a tool.tar.gz" | sha256sum -c
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        RUN echo "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a  tool.tar.gz" | sha256sum -c
        USER 10001
      `,
    },
  ],
  peers: { parfum: ['sha256sumEchoOneSpaces'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile)) {
      if (!/sum\b/.test(dockerfile.source.slice(run))) continue;
      for (const script of scripts(dockerfile, run))
        for (const [echo, sum] of checked(script)) {
          const line = echo.words.at(-1);
          if (!line) continue;
          const [, digest] = echo.words;
          // Not quoted, the words are put together with one space by echo itself.
          const isBare =
            echo.words.length === 3 &&
            /^["']?[^\s*\\"']/.test(line.text) &&
            bare.test(digest?.text ?? '');
          const gap = single.exec(line.text);
          if (!digest || (!gap && !isBare)) continue;
          const from = gap ? offsetIn(line, gap[0].length - 1) : digest.to;
          const to = gap ? from + 1 : line.from;
          yield {
            from,
            to,
            message: `Behind the digest stands one space, and not every ${sum.name} reads such a line.`,
            fix: gap
              ? { ...widened, edits: [{ from: to, to, insert: ' ' }] }
              : quoted(digest, line),
          };
        }
    }
  },
};

/** Each `echo` whose line a `sha256sum -c` reads: behind a pipe, or from the file that the echo writes. */
function* checked({ commands, pipelines }: Script): Generator<readonly [Command, Command]> {
  const checks = commands.filter(
    ({ name = '', words }) => sums.test(name) && words.some(({ text }) => asks.test(text)),
  );
  if (checks.length === 0) return;
  const starting = new Map(checks.map((check) => [check.from, check]));
  const reading = new Map(checks.flatMap((check) => check.words.map(({ text }) => [text, check])));
  const behind = new Map(
    pipelines.flatMap(({ members }) =>
      members.map(({ from }, i) => [from, members[i + 1]?.from ?? -1]),
    ),
  );
  for (const echo of commands) {
    if (echo.name !== 'echo') continue;
    const file = echo.redirects.find(({ operator }) => /^>>?$/.test(operator))?.target;
    const check = starting.get(behind.get(echo.from) ?? -1) ?? reading.get(file?.text ?? '');
    if (check && echo.from < check.from) yield [echo, check];
  }
}

const widened = { title: 'Write two spaces', safety: 'safe' } as const;

/** Both words in one pair of quotes, where neither has any. */
const quoted = (digest: ShellWord, name: ShellWord): Fix | undefined =>
  /["'*?[]/.test(digest.text + name.text)
    ? undefined
    : {
        ...widened,
        edits: [
          { from: digest.from, to: digest.from, insert: '"' },
          { from: digest.to, to: name.from, insert: '  ' },
          { from: name.to, to: name.to, insert: '"' },
        ],
      };

const sums = /^(?:md5|sha(?:1|224|256|384|512)?|b2)sum$/;
const asks = /^(?:-[a-z]*c[a-z]*|--check)$/;
/** A digest, or the variable that holds it. */
const bare = /^"?(?:[\da-fA-F]{32,}|\$\{?\w+\}?)"?$/;
/** … and one space before the name. */
const single = /^["'](?:[\da-fA-F]{32,}|\$\{?\w+\}?) (?=[^\s*\\])/;
