import { dockerfile } from '../../dockerfile-text.ts';
import { mayVary } from '../../model/build-arguments.ts';
import { runs } from '../../model/layers.ts';
import { installs } from '../../model/packages.ts';
import { wordRemoval } from '../../model/removal.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const packageNamedTwice: Rule = {
  id: 'package-named-twice',
  title: 'Name each package once',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['install', 'add'],
  why: 'The second time changes nothing, and outlives the first: whoever takes one out finds the package still there. In a sorted list it would have been seen.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl git curl \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl git \
            && rm -rf /var/lib/apt/lists/*
        USER 10001
      `,
    },
  ],
  peers: {},

  *check(file) {
    for (const run of runs(file))
      for (const { command, packages } of installs(file, run)) {
        const again = repeated(
          packages.map(({ word }) => word),
          // What a build may set otherwise is the same package only where it is written alike.
          ({ text, value }) =>
            mayVary(file, run.stage?.scope, { text, index: run.index }) ? text : value,
        );
        const [first] = again;
        if (!first) continue;
        const others = again.length - 1;
        const edits = again.flatMap((word) => wordRemoval(file.source, word) ?? []);
        const isWhole = command.script.shell !== 'exec' && edits.length === again.length;
        yield {
          from: first.from,
          to: first.to,
          message: `${first.text} stands in this list already${others > 0 ? `, and so ${others === 1 ? 'does one' : `do ${others}`} more` : ''}.`,
          fix: isWhole ? { title: 'Name each once', safety: 'safe', edits } : undefined,
        };
      }
  },
};

/** The words that mean what an earlier one does. */
function repeated(
  words: readonly ShellWord[],
  meaning: (word: ShellWord) => string | undefined,
): readonly ShellWord[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const { value, split } = word;
    const meant = meaning(word);
    if (value === undefined || meant === undefined || split || value.startsWith('-')) return false;
    const isAgain = seen.has(meant);
    seen.add(meant);
    return isAgain;
  });
}
