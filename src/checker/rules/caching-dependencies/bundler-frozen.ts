import { dockerfile } from '../../dockerfile-text.ts';
import { rootImage } from '../../model/bases.ts';
import { configuresBundler } from '../../model/bundler.ts';
import { only } from '../../model/dockerfile.ts';
import { instructionBefore } from '../../model/insertion.ts';
import { hasFlag, invocationOf } from '../../model/invocation.ts';
import { commands } from '../../model/shell.ts';
import { isForDevelopment } from '../../model/stage-purpose.ts';
import type { Rule } from '../../rule.ts';

export const bundlerFrozen: Rule = {
  id: 'bundler-frozen',
  title: 'Let bundle install keep to Gemfile.lock',
  severity: 'suggestion',
  preset: 'strict',
  mentions: ['bundle'],
  why: 'Without `BUNDLE_FROZEN` or `BUNDLE_DEPLOYMENT`, `bundle install` resolves anew where the Gemfile and its lock file disagree, and writes another lock file into the layer. The image then holds gems that nobody has tried, and only the build log tells. Frozen, the build stops instead.',
  unless: 'The stage is for development, where the lock file is meant to move.',
  examples: [
    {
      bad: dockerfile`
        FROM ruby:3.4-slim-trixie
        ENV BUNDLE_WITHOUT=development:test
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        RUN bundle install
        USER 10001
      `,
      good: dockerfile`
        FROM ruby:3.4-slim-trixie
        ENV BUNDLE_WITHOUT=development:test
        WORKDIR /app
        COPY Gemfile Gemfile.lock ./
        ENV BUNDLE_FROZEN=true
        RUN bundle install
        USER 10001
      `,
    },
  ],
  peers: { tally: ['tally/ruby/missing-bundle-deployment'] },

  *check(dockerfile) {
    for (const stage of dockerfile.stages) {
      const { name, registry } = rootImage(stage);
      if (name !== 'ruby' || registry !== 'docker.io' || isForDevelopment(stage)) continue;
      if (configuresBundler(dockerfile, stage, 'frozen', 'deployment')) continue;
      for (const run of only(stage, 'RUN')) {
        const value = (key: string) => stage.scope.variable(key, run.index)?.partial;
        if (settings.some((key) => isOn(value(key))) || isDevelopment(value)) continue;
        for (const command of commands(dockerfile, run)) {
          const invocation = command.name === 'bundle' ? invocationOf(command) : undefined;
          if (invocation?.subcommand?.value !== 'install' || invocation.open) continue;
          if (hasFlag(invocation, '--deployment', '--frozen')) continue;
          if (command.assignments.some((one) => settings.includes(one.name))) continue;
          yield {
            from: command.words[0]?.from ?? command.from,
            to: invocation.subcommand.to,
            message:
              'bundle install may write another Gemfile.lock here, and install what it says.',
            fix: {
              title: 'Set BUNDLE_FROZEN',
              safety: 'suggestion',
              edits: [instructionBefore(dockerfile.source, run, 'ENV BUNDLE_FROZEN=true')],
            },
          };
          break;
        }
      }
    }
  },
};

// https://bundler.io/man/bundle-config.1.html
const settings = ['BUNDLE_FROZEN', 'BUNDLE_DEPLOYMENT'];

const isOn = (value: string | undefined) =>
  value !== undefined && !/^(?:|0|f|false|n|no)$/i.test(value);

const isDevelopment = (value: (key: string) => string | undefined) =>
  ['RAILS_ENV', 'RACK_ENV'].some((key) => /^(?:development|test)$|\0/.test(value(key) ?? ''));
