import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import { deleted } from '../../model/deletion.ts';
import { mountOver } from '../../model/mount.ts';
import { type Command, commands } from '../../model/shell.ts';
import type { Rule } from '../../rule.ts';

export const removeTempDir: Rule = {
  id: 'remove-temp-dir',
  title: 'Remove a temporary folder in the RUN that makes it',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['mktemp'],
  why: 'The name that `mktemp -d` gives is forgotten with the shell that asked for it. No later step can find the folder, let alone use it, but the layer ships what is in it: often a key ring, or the sources of a build.',
  examples: [
    {
      bad: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN export GNUPGHOME="$(mktemp -d)" \
          && gpg --batch --verify /opt/app.asc /opt/app
      `,
      good: dockerfile`
        FROM buildpack-deps:trixie-scm
        RUN export GNUPGHOME="$(mktemp -d)" \
          && gpg --batch --verify /opt/app.asc /opt/app \
          && rm -rf "$GNUPGHOME"
      `,
    },
  ],
  peers: { parfum: ['rmRecursiveAfterMktempD'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      if (mountOver(run, '/tmp') || all.some(cleansAtEnd)) continue;
      const removed = all.findLast(mayRemove)?.from ?? -1;
      for (const command of all)
        if (makesFolder(command) && command.from > removed)
          yield {
            from: command.from,
            to: command.to,
            message: 'Nothing in this RUN removes the folder, and no later one knows its name.',
          };
    }
  },
};

const makesFolder = ({ name, words }: Command) =>
  name === 'mktemp' &&
  words.some(({ text }) => /^-[a-z]*d|^--directory$/.test(text)) &&
  !words.some(({ text }) => /^-[a-z]*u|^--dry-run$/.test(text));

/** A trap, or a function that has it in its name. */
const cleansAtEnd = ({ name = '' }: Command) => name === 'trap' || /clean/i.test(name);

/** Any removal of something unknown, or of a place for temporary files. */
const mayRemove = (command: Command): boolean =>
  deleted(command).some(
    ({ value }) => value === undefined || /^\/(?:var\/)?tmp\b|^\*|^\.\.?\/?/.test(value),
  );
