import { bundlerDeprecatedFlags } from '../../../src/checker/rules/linting/bundler-deprecated-flags.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bundlerDeprecatedFlags, {
  'the flag is given, in either place or spelling': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle install ⟦--without⟧ development
    RUN bundle ⟦--deployment⟧
  `,
  'every stage is looked at': dockerfile`
    FROM ruby:3.4-slim AS build
    RUN bundle install ⟦--without⟧ development
    FROM ruby:3.4-slim
    RUN bundle install ⟦--without⟧ development
  `,
  'in the script of a heredoc': dockerfile`
    FROM ruby:3.4-slim
    RUN <<EOF
    set -e
    bundle install ⟦--without⟧ development
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from ruby:3.4-slim
    onbuild run sudo bundle install ⟦--without⟧ development
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM ruby:3.4-slim\r\nRUN true && `\r\n  bundle install ⟦--without⟧ development\r\n',
  'without the flag': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle config set --local without development && bundle install
  `,
  'another program with such a flag': dockerfile`
    FROM ruby:3.4-slim
    RUN ./tool install --without development
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM ruby:3.4-slim
    COPY <<EOF /notes
    bundle install --without development
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM ruby:3.4-slim
    # bundle install --without development
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM ruby:3.4-slim
    RUN echo "bundle install --without development"
  `,
  'a variable that is not known': dockerfile`
    FROM ruby:3.4-slim
    ARG OPTIONS
    RUN bundle $OPTIONS x
  `,
  'another command of Bundler keeps its flags': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle exec rake --path x
  `,
  'flags of install that stay': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle install --jobs 4 --retry 3
  `,
});
