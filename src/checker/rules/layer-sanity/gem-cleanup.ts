import { dockerfile } from '../../dockerfile-text.ts';
import { deleted } from '../../model/deletion.ts';
import { invocationOf } from '../../model/invocation.ts';
import { shippedRuns } from '../../model/layers.ts';
import { commands } from '../../model/shell.ts';
import { commandAfter } from '../../model/shell-edits.ts';
import type { Rule } from '../../rule.ts';

export const gemCleanup: Rule = {
  id: 'gem-cleanup',
  title: 'Remove what gem update --system leaves in the home folder',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['gem'],
  why: '`gem update --system` reads the whole index of the gem server and keeps it under `~/.gem`. No later step reads it, and a later `RUN` could only hide it.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem update --system 3.7.2
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem update --system 3.7.2 && rm -rf /root/.gem
      `,
    },
  ],
  peers: { parfum: ['gemUpdateSystemRmRootGem'] },

  *check(dockerfile) {
    for (const run of shippedRuns(dockerfile)) {
      const all = commands(dockerfile, run);
      for (const command of all) {
        const invocation = command.name === 'gem' ? invocationOf(command) : undefined;
        const { subcommand } = invocation ?? {};
        if (!invocation || subcommand?.value !== 'update') continue;
        const flag = invocation.flags.find(({ name }) => name === '--system');
        const isRemoved = all.some(
          (after) =>
            after.from > command.from &&
            deleted(after).some(({ partial }) => /\.gem\b|\/root\/?\*?$|\0/.test(partial)),
        );
        if (!flag || isRemoved) continue;
        const edit = commandAfter(dockerfile, command, 'rm -rf /root/.gem');
        yield {
          from: command.words[0]?.from ?? command.from,
          to: subcommand.to,
          message: 'gem update --system leaves the index of the gem server in the home folder.',
          // Gems that were installed for one user stand there as well.
          fix: edit && { title: 'Remove it', safety: 'suggestion', edits: [edit] },
        };
      }
    }
  },
};
