import { jemallocNotPreloaded } from '../../../src/checker/rules/environment-variables/jemalloc-not-preloaded.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(jemallocNotPreloaded, {
  'installed, and that is all': dockerfile`
    FROM ruby:3.4-slim
    RUN apt-get install -y curl ⟦libjemalloc2⟧
    CMD ["puma"]
  `,
  'on a base that is made one of Ruby': dockerfile`
    FROM alpine:3.22
    ENV RAILS_ENV=production
    RUN apk add --no-cache ⟦jemalloc⟧
  `,
  'in the stage that the final one continues': dockerfile`
    FROM ruby:3.4 AS base
    RUN apt-get install -y ⟦libjemalloc2⟧
    FROM base
    CMD ["bundle", "exec", "puma"]
  `,
  'another library is loaded, or an ARG names it': dockerfile`
    FROM ruby:3.4
    ARG MALLOC_CONF=thp:never
    RUN apt-get install -y ⟦libjemalloc2⟧
    ENV LD_PRELOAD=/opt/trace.so
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nrun true && \\\r\n  apt-get install -y ⟦libjemalloc2⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nRUN true && `\n  apt-get install -y ⟦libjemalloc2⟧\n',
  'loaded by ENV': dockerfile`
    FROM ruby:3.4
    ENV LIB=/usr/lib/libjemalloc.so.2
    ENV LD_PRELOAD=$LIB
    RUN apt-get install -y libjemalloc2
  `,
  'tuned, linked in, or loaded when it starts': dockerfile`
    FROM ruby:3.4 AS a
    RUN apt-get install -y libjemalloc2
    ENV MALLOC_CONF=thp:never
    FROM ruby:3.4 AS b
    RUN <<EOF
    apt-get install -y libjemalloc2
    patchelf --add-needed libjemalloc.so.2 /usr/local/bin/ruby
    EOF
    FROM ruby:3.4
    RUN apt-get install -y libjemalloc2
    CMD ["sh", "-c", "LD_PRELOAD=libjemalloc.so.2 exec puma"]
  `,
  'a script of the project starts it': dockerfile`
    FROM ruby:3.4
    RUN apt-get install -y libjemalloc2
    ENTRYPOINT ["/rails/bin/docker-entrypoint"]
    CMD ["./bin/rails", "server"]
  `,
  'no Ruby, no stage that ships, no runtime': dockerfile`
    FROM ruby:3.4 AS build
    RUN apt-get install -y libjemalloc2
    FROM debian:13
    RUN apt-get install -y libjemalloc2
    CMD ["redis-server"]
  `,
  'a stage for development': dockerfile`
    FROM ruby:3.4 AS dev
    RUN apt-get install -y libjemalloc2 libjemalloc-dev
  `,
});
