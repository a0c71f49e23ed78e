import { gemPinVersions } from '../../../src/checker/rules/pinned-base-image/gem-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gemPinVersions, {
  'a name without a version is the newest of the day': dockerfile`
    FROM ruby:3.4
    RUN gem install ⟦puma⟧
  `,
  'i is short for install': dockerfile`
    FROM ruby:3.4 AS build
    RUN gem i rails:8.1.1 ⟦puma⟧ rack
  `,
  '-v is for one gem': dockerfile`
    FROM ruby:3.4
    RUN gem install ⟦puma⟧ rack -v 7.1.0
  `,
  'a heredoc is a script': dockerfile`
    FROM ruby:3.4
    RUN <<EOF
    gem install ⟦puma⟧
    EOF
  `,
  'both ways to name a version do': dockerfile`
    FROM ruby:3.4
    RUN gem install puma:7.1.0 && gem install rack -v '~> 3.2' && gem install rake --version=13.3
  `,
  'what stands behind -- is for the compiler': dockerfile`
    FROM ruby:3.4
    RUN gem install nokogiri:1.18.10 -- --use-system-libraries true
  `,
  'a file is its own version': dockerfile`
    FROM ruby:3.4
    RUN gem install ./app-1.0.gem && gem install -g Gemfile
  `,
  'Bundler has a lock file': dockerfile`
    FROM ruby:3.4
    RUN bundle install
  `,
  'a variable is unknown': dockerfile`
    FROM ruby:3.4
    ARG GEM
    RUN gem install $GEM puma:$GEM
  `,
  'the words are elsewhere': dockerfile`
    FROM ruby:3.4
    RUN echo gem install puma
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun gem install \\\r\n  ⟦puma⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN gem install `\n  puma:7.1.0\n',
});
