import { dockerfile } from '../../dockerfile-text.ts';
import type { Found } from '../../finding.ts';
import { type Dockerfile, onlyDeep, type Word } from '../../model/dockerfile.ts';
import type { Rule } from '../../rule.ts';

export const commandNotSubstituted: Rule = {
  id: 'command-not-substituted',
  title: 'Compute a value in a RUN, or give it from outside',
  severity: 'warning',
  preset: 'recommended',
  mentions: ['$(', '`'],
  why: 'Docker fills in variables and runs no commands: `ENV VERSION=$(cat VERSION)` sets the variable to the text `$(cat VERSION)`. A `RUN` can compute a value and write it to a file, or use it at once; what comes from outside is an `ARG`, `--build-arg VERSION="$(cat VERSION)"`.',
  examples: [
    {
      bad: dockerfile`
        FROM alpine:3.22
        ARG BUILT=$(date)
        RUN echo "$BUILT" > /built
        USER 10001
      `,
      good: dockerfile`
        FROM alpine:3.22
        ARG BUILT
        RUN echo "$BUILT" > /built
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const { keyword, pairs } of onlyDeep(file, 'ENV', 'ARG', 'LABEL'))
      for (const { name, value } of pairs) {
        if (!value || isForLater(name)) continue;
        const found = substitution(file, value);
        // A label may tell how to run the image: `docker run -v $(pwd):/src …`.
        if (found && (keyword !== 'LABEL' || isWhole(found, value)))
          yield said(keyword, found, value, file);
      }
    for (const { keyword, words } of onlyDeep(file, 'WORKDIR', 'USER', 'EXPOSE', 'FROM'))
      for (const word of words) {
        const found = substitution(file, word);
        if (found) yield said(keyword, found, word, file);
      }
    for (const { keyword, sources, destination } of onlyDeep(file, 'COPY', 'ADD'))
      for (const word of destination ? [...sources, destination] : sources) {
        const found = substitution(file, word);
        if (found) yield said(keyword, found, word, file);
      }
  },
};

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A `$(…)` or a pair of backticks that the author meant a shell to run; in single quotes it is a text. */
function substitution({ source, escape }: Dockerfile, { from, to }: Word): Piece | undefined {
  const text = source.text.slice(from, to);
  if (text.startsWith("'")) return undefined;
  const open = /(?<![\\$'])\$\((?!\()/.exec(text);
  if (open) {
    // A blank ends a word without quotes; what was meant goes on to the bracket.
    const line = source.text.slice(from, source.text.indexOf('\n', to) >>> 0);
    const close = line.indexOf(')', open.index);
    return { from: from + open.index, to: close < 0 ? to : from + close + 1 };
  }
  const ticks = escape === '`' ? null : /(?<!\\)`[^`]+`/.exec(text);
  return ticks ? { from: from + ticks.index, to: from + ticks.index + ticks[0].length } : undefined;
}

const isWhole = ({ from, to }: Piece, value: Word): boolean =>
  from - value.from <= 1 && value.to - to <= 1;

/** What a shell runs when it shows its prompt. */
const isForLater = (name: string): boolean => /^PS\d$|PROMPT/.test(name);

const said = (keyword: string, { from, to }: Piece, word: Word, { source }: Dockerfile): Found => ({
  from,
  to,
  message: `Docker runs no commands in ${keyword}, so ${source.text.slice(from, to)} ${to > word.to ? 'is a text that falls apart at its blank' : 'stays as it is'}.`,
});
