import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { type Script, scripts } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const commentSwallowsCommands: Rule = {
  id: 'comment-swallows-commands',
  title: 'Put a comment inside a RUN on a line of its own',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['run #'],
  why: 'Docker joins the lines of a `RUN` before the shell reads them, so the shell sees one long line, and a `#` behind a command makes a comment of all that follows, the next lines too. What stands there is never run, and the build passes without it. Lines that begin with `#` are taken out by Docker, and do no harm.',
  examples: [
    {
      bad: dockerfile`
        FROM gcc:15.2-trixie AS build
        WORKDIR /src
        COPY . .
        RUN make -j4 # takes long && \
          make install
      `,
      good: dockerfile`
        FROM gcc:15.2-trixie AS build
        WORKDIR /src
        COPY . .
        RUN make -j4 && \
          # after a long while
          make install
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file)) {
      if (run.heredocs.length > 0 || !file.source.slice(run.body).includes('#')) continue;
      for (const script of scripts(file, run)) {
        if (script.shell === 'exec' || script.reader) continue;
        const { text, from } = script;
        const at = commentIn(script);
        const end = at === undefined ? -1 : text.indexOf('\n', at);
        const swallowed = end < 0 ? undefined : firstLine(text.slice(end));
        if (at === undefined || !swallowed) continue;
        yield {
          from: from + at,
          to: from + at + file.source.text.slice(from + at, from + end).trimEnd().length,
          message: `The shell reads one line and takes all behind this for a comment: it never sees "${swallowed}".`,
        };
      }
    }
  },
};

/** Where the first comment begins; `undefined` where there is none, or the quotes leave it open. */
function commentIn({ text, from, commands }: Script): number | undefined {
  let isNested = false;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece.length === 1 && piece !== '#') return undefined;
    isNested ||= piece.startsWith('"') && /\$\(|`/.test(piece);
    if (piece !== '#') continue;
    if (!isNested) return index;
    // Quotes inside a substitution inside quotes are the parser's to tell.
    const at = from + index;
    const isInWord = commands.some(({ words, assignments, redirects }) =>
      [...words, ...assignments, ...redirects].some((one) => one.from <= at && at < one.to),
    );
    return isInWord || commands.length === 0 ? undefined : index;
  }
  return undefined;
}

/** What is escaped or in quotes, a quote without its other, a backtick, and the `#` that begins a word. */
const pieces = /\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|['"`]|(?<![^\s;&|()])#/g;

/** The beginning of the first line that is more than blanks, without what joins it to others. */
const firstLine = (text: string): string | undefined =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s&|;\\]+/, '')
        .slice(0, 60)
        .replace(/[\s&|;\\]+$/, ''),
    )
    .find((line) => line !== '');
