import { railsDummySecretKey } from '../../../src/checker/rules/environment-variables/rails-dummy-secret-key.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(railsDummySecretKey, {
  'the step has no key': dockerfile`
    FROM ruby:3.4
    RUN ./bin/rails ⟦assets:precompile⟧
  `,
  'by rake, through Bundler, in any stage': dockerfile`
    FROM ruby:3.4 AS build
    RUN bundle exec rake ⟦assets:precompile⟧ && rake ⟦assets:precompile⟧
    FROM ruby:3.4
  `,
  'given to another command of the step': dockerfile`
    FROM ruby:3.4
    RUN SECRET_KEY_BASE_DUMMY=1 ./a && bin/rails ⟦assets:precompile⟧
  `,
  'a heredoc': dockerfile`
    FROM ruby:3.4
    RUN <<EOF
    bin/rails ⟦assets:precompile⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun bin/rails \\\r\n  ⟦assets:precompile⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN bin/rails `\n  ⟦assets:precompile⟧\n',
  'the dummy is there, in one way or another': dockerfile`
    FROM ruby:3.4
    RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
    RUN export SECRET_KEY_BASE_DUMMY=1 && bin/rails assets:precompile
  `,
  'the environment has a key': dockerfile`
    FROM ruby:3.4
    ENV SECRET_KEY_BASE_DUMMY=1
    RUN bin/rails assets:precompile
  `,
  'a secret is mounted': dockerfile`
    FROM ruby:3.4
    RUN --mount=type=secret,id=rails_master_key,env=RAILS_MASTER_KEY bin/rails assets:precompile
  `,
  'a stage for development': dockerfile`
    FROM ruby:3.4 AS dev
    RUN bin/rails assets:precompile
  `,
  'other tasks, and words that are not run': dockerfile`
    FROM ruby:3.4
    RUN bin/rails db:prepare && echo rails assets:precompile
  `,
});
