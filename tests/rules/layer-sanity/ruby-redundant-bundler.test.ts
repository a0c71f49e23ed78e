import { rubyRedundantBundler } from '../../../src/checker/rules/layer-sanity/ruby-redundant-bundler.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rubyRedundantBundler, {
  'the image brings one': dockerfile`
    FROM ruby:3.4
    RUN gem install ⟦bundler⟧
  `,
  'whatever the version, in every stage, in a heredoc': dockerfile`
    FROM ruby:3.4-slim AS build
    RUN gem install ⟦bundler⟧ -v 2.5.6 && bundle install
    FROM ruby:3.4-slim
    RUN <<EOF
    gem install foreman ⟦bundler:2.5.6⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun gem install \\\r\n ⟦bundler⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN gem install `\n  ⟦bundler⟧\n',
  'another base image': dockerfile`
    FROM alpine:3.22
    RUN apk add ruby && gem install bundler
    FROM jruby:9.4
    RUN gem install bundler
  `,
  'a stage for development': dockerfile`
    FROM ruby:3.4 AS dev
    RUN gem install bundler
  `,
  'other gems and subcommands': dockerfile`
    FROM ruby:3.4
    RUN gem install bundler-audit && gem update bundler && echo gem install bundler
  `,
  'a variable that cannot be known': dockerfile`
    FROM ruby:3.4
    ARG GEMS
    RUN gem install $GEMS
  `,
  'one that is there suffices': dockerfile`
    FROM ruby:3.4
    RUN gem install bundler --conservative
  `,
});
