import { dockerfile } from '../../dockerfile-text.ts';
import { only, type Transfer, type Word } from '../../model/dockerfile.ts';
import { commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';
import { baseName, extraction } from './archives.ts';
import { isArchiveName } from './sources.ts';

export const copyArchiveThenExtract: Rule = {
  id: 'copy-archive-then-extract',
  title: 'Let ADD unpack a local archive',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['tar'],
  why: 'A copied archive stays in its layer, even if a later `RUN` deletes it. `ADD` unpacks a local tar archive on the way in, so only the files arrive. It takes all of the archive and drops no leading folder.',
  unless: 'The archive must be checked first, or only part of it is wanted.',
  examples: [
    {
      bad: dockerfile`
        FROM debian:trixie-20251103-slim
        COPY app.tar.gz /tmp/
        RUN tar -xzf /tmp/app.tar.gz -C /opt
      `,
      good: dockerfile`
        FROM debian:trixie-20251103-slim
        ADD app.tar.gz /opt/
      `,
    },
  ],
  peers: {
    hadolint: ['DL3010'],
    tally: ['hadolint/DL3010'],
    droast: ['DF067'],
    parfum: ['tarSomethingRmTheSomething'],
    buddy: ['EC0003'],
  },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const copied = new Map<string, Word>();
      for (const instruction of only(stage, 'COPY', 'RUN')) {
        if (instruction.keyword !== 'RUN') {
          for (const [name, word] of archives(instruction)) copied.set(name, word);
          continue;
        }
        if (copied.size === 0 || !dockerfile.source.slice(instruction).includes('tar')) continue;
        for (const command of commands(dockerfile, instruction)) {
          const { archive, whole } = extraction(command) ?? {};
          const name = archive?.value === undefined ? undefined : baseName(archive.value);
          const word = name === undefined ? undefined : copied.get(name);
          if (!word || name === undefined || !whole) continue;
          copied.delete(name);
          const { line } = dockerfile.source.place(command.from);
          yield {
            from: word.from,
            to: word.to,
            message: `${word.text} stays in this layer beside what tar unpacks from it in line ${line}.`,
          };
        }
      }
    }
  },
};

/** The archives of the context that it copies, by the name they get. */
function* archives({ origin, flags, sources, destination }: Transfer): Generator<[string, Word]> {
  if (origin || flags.some(({ name }) => name === 'from') || !destination) return;
  const target = destination.value ?? '';
  for (const source of sources) {
    if (source.value === undefined || !isArchiveName(source.value)) continue;
    const name = source.text.includes('$') ? source.value : source.text;
    yield [baseName(isArchiveName(target) ? target : name), source];
  }
}
