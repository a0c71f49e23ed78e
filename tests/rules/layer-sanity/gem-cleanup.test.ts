import { gemCleanup } from '../../../src/checker/rules/layer-sanity/gem-cleanup.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gemCleanup, {
  'the index stays': dockerfile`
    FROM ruby:3.4
    RUN ⟦gem update⟧ --system
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM ruby:3.4 AS base
    RUN <<EOF
    ⟦gem update⟧ --system 3.7.2
    gem --version
    EOF
    FROM base
    CMD ["irb"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun ⟦gem update⟧ \\\r\n --system\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN ⟦gem update⟧ `\n  --system\n',
  removed: dockerfile`
    FROM ruby:3.4
    RUN gem update --system && rm -r /root/.gem/
    RUN gem update --system && rm -rf ~/.gem "$HOME"/.cache
  `,
  'of gems, which reads the same index': dockerfile`
    FROM ruby:3.4
    RUN ⟦gem update⟧ rake && gem install rake
    RUN ⟦gem update⟧
  `,
  'nothing is updated': dockerfile`
    FROM ruby:3.4
    RUN gem install rake && gem outdated
  `,
  'in a build stage': dockerfile`
    FROM ruby:3.4 AS build
    RUN gem update --system
    FROM ruby:3.4
    COPY --from=build /a /a
  `,
  'removed by a name that cannot be known': dockerfile`
    FROM ruby:3.4
    RUN gem update --system && rm -rf $CACHES
  `,
});
