import { railsBootsnapJ1 } from '../../../src/checker/rules/linting/rails-bootsnap-j1.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(railsBootsnapJ1, {
  'the flag is given': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle exec bootsnap ⟦precompile⟧ app/ lib/
  `,
  'another spelling or place': dockerfile`
    FROM ruby:3.4-slim
    RUN bootsnap ⟦precompile⟧ --gemfile
  `,
  'every stage is looked at': dockerfile`
    FROM ruby:3.4-slim AS build
    RUN bundle exec bootsnap ⟦precompile⟧ app/ lib/
    FROM ruby:3.4-slim
  `,
  'in the script of a heredoc': dockerfile`
    FROM ruby:3.4-slim
    RUN <<EOF
    set -e
    bundle exec bootsnap ⟦precompile⟧ app/ lib/
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from ruby:3.4-slim
    onbuild run sudo bundle exec bootsnap ⟦precompile⟧ app/ lib/
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM ruby:3.4-slim\r\nRUN true && `\r\n  bundle exec bootsnap ⟦precompile⟧ app/ lib/\r\n',
  'without the flag': dockerfile`
    FROM ruby:3.4-slim
    RUN bundle exec bootsnap precompile -j 1 app/ lib/
  `,
  'another program with such a flag': dockerfile`
    FROM ruby:3.4-slim
    RUN ./tool exec bootsnap precompile app/ lib/
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM ruby:3.4-slim
    COPY <<EOF /notes
    bundle exec bootsnap precompile app/ lib/
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM ruby:3.4-slim
    # bundle exec bootsnap precompile app/ lib/
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM ruby:3.4-slim
    RUN echo "bundle exec bootsnap precompile app/ lib/"
  `,
  'a variable that is not known': dockerfile`
    FROM ruby:3.4-slim
    ARG OPTIONS
    RUN bundle $OPTIONS x
  `,
});
