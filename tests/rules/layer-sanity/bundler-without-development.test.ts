import { bundlerWithoutDevelopment } from '../../../src/checker/rules/layer-sanity/bundler-without-development.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bundlerWithoutDevelopment, {
  'every group of the Gemfile': dockerfile`
    FROM ruby:3.4
    RUN ⟦bundle install⟧
  `,
  'RAILS_ENV does not change it, nor does a heredoc': dockerfile`
    FROM ruby:3.4-slim AS build
    ENV RAILS_ENV=production
    RUN <<EOF
    ⟦bundle install⟧ --jobs 4
    EOF
    FROM ruby:3.4-slim
    RUN ⟦bundle install⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun ⟦bundle install⟧ \\\r\n -j4\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM ruby:3.4\nRUN ⟦bundle install⟧ `\n  -j4\n',
  'the environment says so': dockerfile`
    FROM ruby:3.4 AS base
    ENV BUNDLE_WITHOUT="development:test"
    FROM base
    RUN bundle install
    FROM ruby:3.4
    ENV BUNDLE_ONLY=default
    RUN bundle install
  `,
  'the configuration says so': dockerfile`
    FROM ruby:3.4
    RUN bundle config set --local without 'development test'
    RUN bundle install
  `,
  'the command says so': dockerfile`
    FROM ruby:3.4
    RUN bundle install --without development && BUNDLE_WITHOUT=development bundle install
  `,
  'a stage for development': dockerfile`
    FROM ruby:3.4 AS dev
    RUN bundle install
    FROM ruby:3.4
    ENV RACK_ENV=test
    RUN bundle install
  `,
  'a variable that may say so': dockerfile`
    FROM ruby:3.4
    ARG GROUPS
    ENV BUNDLE_WITHOUT=$GROUPS
    RUN bundle install
  `,
  'another base image, other subcommands': dockerfile`
    FROM ruby:3.4
    RUN bundle exec rake && echo bundle install
    FROM debian:13
    RUN bundle install
  `,
});
