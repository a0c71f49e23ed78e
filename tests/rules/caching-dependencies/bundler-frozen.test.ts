import { bundlerFrozen } from '../../../src/checker/rules/caching-dependencies/bundler-frozen.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bundlerFrozen, {
  'the lock file may be written anew': dockerfile`
    FROM ruby:3.4
    RUN ⟦bundle install⟧ --jobs 4
  `,
  'set only afterwards, or switched off': dockerfile`
    FROM ruby:3.4 AS build
    ENV BUNDLE_FROZEN=false
    RUN ⟦bundle install⟧
    ENV BUNDLE_FROZEN=true
    FROM ruby:3.4
  `,
  'a heredoc': dockerfile`
    FROM ruby:3.4
    RUN <<EOF
    ⟦bundle install⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun ⟦bundle install⟧ \\\r\n  --quiet\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN ⟦bundle install⟧ `\n  --quiet\n',
  'the environment says so': dockerfile`
    FROM ruby:3.4
    ENV BUNDLE_DEPLOYMENT=1
    RUN bundle install
  `,
  'so does the command': dockerfile`
    FROM ruby:3.4
    RUN BUNDLE_FROZEN=1 bundle install
    RUN bundle install --frozen
  `,
  'so does the configuration, in the stage that this one continues too': dockerfile`
    FROM ruby:3.4 AS base
    RUN bundle config set --local deployment true
    FROM base
    RUN bundle install
  `,
  'a stage for development': dockerfile`
    FROM ruby:3.4 AS dev
    RUN bundle install
    FROM ruby:3.4
    ENV RAILS_ENV=test
    RUN bundle install
  `,
  'a variable may hold the flag': dockerfile`
    FROM ruby:3.4
    ARG FLAGS
    RUN bundle install $FLAGS
  `,
  'other subcommands, other bases': dockerfile`
    FROM ruby:3.4
    RUN bundle exec rake && echo bundle install
    FROM registry.example.com/ruby:3.4
    RUN bundle install
  `,
});
