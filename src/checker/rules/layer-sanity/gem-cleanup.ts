import { dockerfile } from '../../dockerfile-text.ts';
import { keptRuns } from '../../model/carried.ts';
import { deleted } from '../../model/deletion.ts';
import { invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const gemCleanup: Rule = {
  id: 'gem-cleanup',
  title: 'Remove what gem update leaves in the home folder',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['gem'],
  why: '`gem update`, with `--system` or without, reads the whole index of the gem server and keeps it in the home folder: older versions under `~/.gem`, newer ones under `~/.cache/gem`. No later step reads it, and a later `RUN` could only hide it.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem update --system 3.7.2
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem update --system 3.7.2 && rm -rf /root/.gem /root/.cache/gem
      `,
    },
  ],
  peers: { parfum: ['gemUpdateSystemRmRootGem'] },

  *check(dockerfile) {
    for (const run of keptRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      for (const command of all) {
        const invocation = command.name === 'gem' ? invocationOf(command) : undefined;
        const { subcommand } = invocation ?? {};
        if (!invocation || subcommand?.value !== 'update') continue;
        const isRemoved = all.some(
          (after) =>
            after.from > command.from &&
            deleted(after).some(({ partial }) =>
              /\.(?:gem|cache)\b|\/root\/?\*?$|\0/.test(partial),
            ),
        );
        if (isRemoved) continue;
        const edit = commandAfter(dockerfile, command, 'rm -rf /root/.gem /root/.cache/gem');
        yield {
          from: command.words[0]?.from ?? command.from,
          to: subcommand.to,
          message: 'gem update leaves the index of the gem server in the home folder.',
          // Gems that were installed for one user stand there as well.
          fix: edit && { title: 'Remove it', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};
