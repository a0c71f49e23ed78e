import { dockerfile } from '../../dockerfile-text.ts';
import { runs } from '../../model/layers.ts';
import { installs, type Package } from '../../model/packages.ts';
import type { Rule } from '../../rule.ts';
import { spanOf } from './package-span.ts';

export const mergeAptInstalls: Rule = {
  id: 'merge-apt-installs',
  title: 'Install packages of one RUN with one command',
  severity: 'suggestion',
  preset: 'strict',
  why: 'Every install command works out the dependencies anew, unpacks and runs its triggers. One list is faster, and it is one place to look for what an image brings.',
  unless: 'Something between the two is needed by the second: a repository, a key, a certificate.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl \
            && apt-get install -y --no-install-recommends git \
            && rm -rf /var/lib/apt/lists/*
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends curl git \
            && rm -rf /var/lib/apt/lists/*
      `,
    },
  ],
  peers: { parfum: ['ruleMoreThanOneInstall'] },

  *check(dockerfile) {
    const { source } = dockerfile;
    for (const run of runs(dockerfile)) {
      const found = installs(dockerfile, run);
      for (const [i, one] of found.entries()) {
        const before = found[i - 1];
        if (!before || before.command.script !== one.command.script || before.open || one.open)
          continue;
        if (before.manager.name !== one.manager.name || one.packages.length === 0) continue;
        const start = (one.command.wrapper ?? one.command).from;
        const isNext = /^[\s\\`]*(?:&&|;|\n)[\s\\`]*$/.test(
          source.text.slice(before.command.to, start),
        );
        if (!isNext || before.command.containers.length !== one.command.containers.length) continue;
        if (flagsOf(before) !== flagsOf(one)) continue;
        const words = one.packages.map(({ word }) => source.slice(word)).join(' ');
        const between = source.text.slice(before.command.to, one.command.to);
        const last = before.packages.at(-1)?.word;
        const isPlain =
          one.command.script.shell !== 'exec' && !between.includes('#') && !between.includes('<');
        yield {
          ...spanOf(one),
          message: `${one.manager.name} has just installed other packages, and could have done these with them.`,
          fix:
            isPlain &&
            last &&
            last.to === before.command.to &&
            staysSorted(before.packages, one.packages) &&
            /^\s*[\\`]?\s*(?:&&|;|\n)/.test(between)
              ? {
                  title: 'Install them together',
                  // The second list may need what the first brings: a repository, a certificate.
                  safety: 'suggestion',
                  edits: [{ from: before.command.to, to: one.command.to, insert: ` ${words}` }],
                }
              : undefined,
        };
      }
    }
  },
};

const flagsOf = ({ invocation }: ReturnType<typeof installs>[number]) =>
  invocation.flags
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(' ');

/** Whether the second list behind the first leaves an order of the alphabet as it was, if there was one. */
function staysSorted(first: readonly Package[], second: readonly Package[]): boolean {
  const isSorted = (list: readonly Package[]) =>
    list.every(({ word }, i) => i === 0 || (list[i - 1]?.word.partial ?? '') <= word.partial);
  return !isSorted(first) || isSorted([...first, ...second]);
}
