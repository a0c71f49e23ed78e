import { gemNoDocument } from '../../../src/checker/rules/layer-sanity/gem-no-document.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gemNoDocument, {
  'documentation nobody reads': dockerfile`
    FROM alpine:3.22
    RUN ⟦gem install⟧ jekyll
  `,
  'an update, a heredoc, a stage that ships': dockerfile`
    FROM alpine:3.22 AS base
    RUN ⟦gem update⟧ --system
    FROM base
    RUN <<EOF
    ⟦gem install⟧ jekyll
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun ⟦gem install⟧ \\\r\n a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ⟦gem install⟧ `\n  a\n',
  'without it': dockerfile`
    FROM alpine:3.22
    RUN gem install --no-document a && gem install -N b && gem install c --no-rdoc --no-ri
  `,
  'the official image has switched it off': dockerfile`
    FROM ruby:3.4
    RUN gem install jekyll
  `,
  'a gemrc says so': dockerfile`
    FROM alpine:3.22
    RUN echo 'gem: --no-document' > /etc/gemrc
    RUN gem install jekyll
  `,
  'in a build stage': dockerfile`
    FROM alpine:3.22 AS build
    RUN gem install jekyll
    FROM alpine:3.22
    COPY --from=build /site /site
  `,
  'a variable that may say so': dockerfile`
    FROM alpine:3.22
    ARG GEM_FLAGS
    RUN gem install $GEM_FLAGS jekyll
  `,
  'other subcommands': dockerfile`
    FROM alpine:3.22
    RUN gem list && echo gem install a
  `,
});
