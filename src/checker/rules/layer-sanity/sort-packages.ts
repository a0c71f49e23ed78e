import { dockerfile } from '../../dockerfile-text.ts';
import type { Fix } from '../../finding.ts';
import { dependencyInstalls } from '../../model/dependencies.ts';
import type { Dockerfile, Run } from '../../model/dockerfile.ts';
import { runs } from '../../model/layers.ts';
import { installs } from '../../model/packages.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const sortPackages: Rule = {
  id: 'sort-packages',
  title: 'Sort lists of packages',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['run'],
  why: 'In a sorted list a duplicate stands next to its twin, a review shows one line for one package, and two branches that add packages seldom touch the same line. Docker advises it for that reason.',
  unless: 'The order is a grouping that a comment explains.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends \
              git \
              curl \
              bzip2 \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update && apt-get install -y --no-install-recommends \
              bzip2 \
              curl \
              git \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { 'sonar-iac': ['S7018'], tally: ['tally/sort-packages'] },

  *check(dockerfile) {
    for (const run of runs(dockerfile))
      for (const words of lists(dockerfile, run)) {
        const sorted = words
          .map((word) => ({ word, key: key(word) }))
          .sort(
            (a, b) =>
              compare(a.key, b.key) ||
              compare(a.word.text, b.word.text) ||
              a.word.from - b.word.from,
          )
          .map(({ word }) => word);
        const first = words.find((word, i) => word !== sorted[i]);
        if (!first) continue;
        const early = words.find(
          (word, i) => i > 0 && compare(key(word), key(words[i - 1] ?? word)) < 0,
        );
        const { from, to } = early ?? first;
        yield {
          from,
          to,
          message: `${key(early ?? first)} stands out of the order of the alphabet in this list of ${words.length} packages.`,
          fix: reordered(dockerfile, words, sorted),
        };
      }
  },
};

/** Lists of packages named one by one; those with a comment in between may be grouped by it. */
function lists(dockerfile: Dockerfile, run: Run): (readonly ShellWord[])[] {
  const found: (readonly ShellWord[])[] = [];
  const add = (command: Command, named: readonly ShellWord[]) => {
    const words = named.length > 1 ? named.filter(isName) : [];
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || first === last || command.script.shell === 'exec') return;
    if (!dockerfile.source.text.slice(first.from, last.to).includes('#')) found.push(words);
  };
  for (const { command, packages } of installs(dockerfile, run))
    add(
      command,
      packages.filter(({ kind }) => kind === 'name').map(({ word }) => word),
    );
  for (const { command, packages, manager } of dependencyInstalls(dockerfile, run))
    if (manager !== 'go' && manager !== 'cargo') add(command, packages);
  return found;
}

/** Not a path, an address, a variable, one of several in a variable. */
const isName = ({ value, split }: ShellWord) =>
  value !== undefined && !split && !/^[./~]|:\/\/|\.(?:whl|tgz|tar\.gz|deb|rpm|apk)$/.test(value);

/** The name without its version; in lower case, as package managers compare names. */
const key = ({ value = '' }: ShellWord) => {
  const end = value.slice(1).search(/[=<>~!@[;]/);
  return (end < 0 ? value : value.slice(0, end + 1)).toLowerCase();
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function reordered(
  { source }: Dockerfile,
  words: readonly ShellWord[],
  sorted: readonly ShellWord[],
): Fix {
  const edits = words.flatMap(({ from, to }, i) => {
    const other = sorted[i];
    const insert = other ? source.slice(other) : '';
    return insert === source.text.slice(from, to) ? [] : [{ from, to, insert }];
  });
  return { title: 'Sort the list', safety: 'safe', edits };
}
