import { bundlerCacheClean } from '../../../src/checker/rules/caching-dependencies/bundler-cache-clean.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(bundlerCacheClean, {
  'the archives stay beside what they held': dockerfile`
    FROM ruby:3.4
    RUN ⟦bundle install⟧ --jobs 4
  `,
  'every stage that may be published is looked at': dockerfile`
    FROM ruby:3.4 AS api
    RUN ⟦bundle install⟧
    FROM ruby:3.4 AS worker
    RUN ⟦bundle install⟧
  `,
  'cleaning before the install cleans nothing': dockerfile`
    FROM ruby:3.4
    RUN rm -rf ~/.bundle/cache
    RUN ⟦bundle install⟧
  `,
  'cleaning behind it is what is wanted': dockerfile`
    FROM ruby:3.4
    RUN bundle install && rm -rf ~/.bundle/ "$BUNDLE_PATH"/ruby/*/cache
  `,
  'bundle clean leaves the archives of what is in use': dockerfile`
    FROM ruby:3.4
    RUN ⟦bundle install⟧ && bundle clean --force
  `,
  'a mount keeps it out of the layer': dockerfile`
    FROM ruby:3.4
    RUN --mount=type=cache,target=/usr/local/bundle/cache bundle install
  `,
  'a stage that others copy from is not shipped': dockerfile`
    FROM ruby:3.4 AS build
    RUN bundle install
    FROM ruby:3.4-slim
    COPY --from=build /usr/local/bundle /usr/local/bundle
  `,
  'a stage for development may keep it': dockerfile`
    FROM ruby:3.4 AS dev
    RUN bundle install
  `,
  'other subcommands download nothing': dockerfile`
    FROM ruby:3.4
    RUN bundle exec rake && bundle config set path vendor && bundle --version
  `,
  'a folder in a variable may be the one': dockerfile`
    FROM ruby:3.4
    RUN bundle install && rm -rf "$CACHE"
  `,
  'a heredoc is a script': dockerfile`
    FROM ruby:3.4
    RUN <<EOF
    bundle install
    rm -rf /usr/local/bundle/cache
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun ⟦bundle install⟧ \\\r\n  --jobs 4\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN bundle install && `\n  rm -rf /usr/local/bundle/cache\n',
});
