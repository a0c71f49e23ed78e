import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { only } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { commandRemoval, wordRemoval } from '../../model/removal.ts';
import { commands } from '../../model/shell.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const rubyRedundantBundler: Rule = {
  id: 'ruby-redundant-bundler',
  title: 'Use the Bundler that the ruby image brings',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['bundler'],
  why: 'The official `ruby` images come with Bundler. Since 2.3 it reads `BUNDLED WITH` in `Gemfile.lock` and fetches just that version when it is another. A `gem install bundler` adds a second one, of the version of the day.',
  unless: 'The lock file does not say which Bundler it wants, and a certain one is needed.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN gem install bundler && bundle config set without development
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        RUN bundle config set without development
      `,
    },
  ],
  peers: { tally: ['tally/ruby/redundant-bundler-install'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { name, registry } = rootImage(stage);
      if (name !== 'ruby' || registry !== 'docker.io' || isForDevelopment(stage)) continue;
      for (const run of only(stage, 'RUN'))
        for (const command of commands(dockerfile, run)) {
          const invocation = command.name === 'gem' ? invocationOf(command) : undefined;
          if (invocation?.subcommand?.value !== 'install') continue;
          const word = invocation.operands.find(({ value = '' }) =>
            /^bundler(?::[\d.]+)?$/.test(value),
          );
          // Told so, gem leaves what is there already.
          if (!word || hasFlag(invocation, '--conservative')) continue;
          const isAlone = invocation.operands.length === 1;
          const edit = isAlone
            ? commandRemoval(dockerfile, command)
            : wordRemoval(dockerfile.source, word);
          yield {
            from: word.from,
            to: word.to,
            message: 'The ruby image brings Bundler, and this adds another.',
            fix: edit && { title: 'Leave it out', safety: 'suggestion', edits: [edit] },
          };
        }
    }
  },
};
