import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { configuresBundler } from '../../model/bundler.ts';
import { only, type Run, type Stage } from '../../model/dockerfile.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const bundlerWithoutDevelopment: Rule = {
  id: 'bundler-without-development',
  title: 'Tell Bundler to leave the development group out',
  severity: 'suggestion',
  preset: 'recommended',
  mentions: ['bundle', 'bundler'],
  why: '`bundle install` installs every group of the Gemfile unless told otherwise, whatever `RAILS_ENV` says. Consoles, linters and test frameworks then ship, with the compilers that some of them want.',
  unless: 'The stage runs the tests; a name such as `test` or `dev` says so to this rule.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        RUN bundle install
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        ENV BUNDLE_WITHOUT=development:test
        RUN bundle install
      `,
    },
  ],
  peers: { tally: ['tally/ruby/missing-bundle-without-development'] },

  *check(dockerfile) {
    const end = dockerfile.source.lineEnd;
    for (const stage of dockerfile.stages) {
      const { name, registry } = rootImage(stage);
      if (name !== 'ruby' || registry !== 'docker.io' || isForDevelopment(stage)) continue;
      if (configuresBundler(dockerfile, stage, 'without', 'only')) continue;
      for (const run of only(stage, 'RUN')) {
        if (isLeftOut(stage, run)) continue;
        for (const command of commands(dockerfile, run)) {
          const invocation = command.name === 'bundle' ? invocationOf(command) : undefined;
          const { subcommand } = invocation ?? {};
          if (!invocation || subcommand?.value !== 'install' || invocation.open) continue;
          if (hasFlag(invocation, '--without', '--with', '--only')) continue;
          if (command.assignments.some((one) => settings.includes(one.name))) continue;
          yield {
            from: command.words[0]?.from ?? command.from,
            to: subcommand.to,
            message:
              'bundle install brings the group for development into this stage, and each other that nothing leaves out.',
            fix: {
              title: 'Set BUNDLE_WITHOUT',
              safety: 'suggestion',
              edits: [
                {
                  from: run.from,
                  to: run.from,
                  insert: `ENV BUNDLE_WITHOUT=development:test${end}`,
                },
              ],
            },
          };
          break;
        }
      }
    }
  },
};

// https://bundler.io/man/bundle-config.1.html
const settings = ['BUNDLE_WITHOUT', 'BUNDLE_ONLY', 'BUNDLE_WITH'];

function isLeftOut(stage: Stage, { index }: Run): boolean {
  const value = (name: string) => stage.scope.variable(name, index)?.partial ?? '';
  if (/development|\0/i.test(value('BUNDLE_WITHOUT')) || value('BUNDLE_ONLY') !== '') return true;
  return ['RAILS_ENV', 'RACK_ENV'].some((name) => /^(?:development|test)$|\0/.test(value(name)));
}
