import { statePathsWritable } from '../../../src/checker/rules/non-root-user/state-paths-writable.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(statePathsWritable, {
  'all of it is root’s': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    ⟦COPY⟧ . .
    USER 1000
    CMD ["bin/rails", "server"]
  `,
  'from a build stage': dockerfile`
    FROM ruby:3.4 AS build
    WORKDIR /rails
    COPY . .
    FROM ruby:3.4-slim
    WORKDIR /rails
    ⟦COPY⟧ --from=build /rails /rails
    USER 1000
    CMD ["bin/rails", "server"]
  `,
  'handed over before the copy': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    RUN chown -R 1000 log tmp
    ⟦COPY⟧ . .
    USER 1000
    CMD ["bin/rails", "server"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from ruby:3.4\r\nworkdir /rails\r\n⟦copy⟧ . .\r\nuser 1000\r\ncmd ["bin/rails", "s"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ruby:3.4\nWORKDIR /rails\n⟦COPY⟧ `\n  . .\nUSER 1000\n',
  'handed over afterwards': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    COPY . .
    RUN chown -R 1000 log tmp
    USER 1000
    CMD ["bin/rails", "server"]
  `,
  'said whose they are': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    COPY --chown=1000:1000 . .
    USER 1000
  `,
  'root may write anywhere': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    COPY . .
  `,
  'Ruby without Rails': dockerfile`
    FROM ruby:3.4
    WORKDIR /app
    COPY . .
    USER 1000
    CMD ["ruby", "app.rb"]
  `,
  'another language': dockerfile`
    FROM python:3.13
    WORKDIR /rails
    COPY . .
    USER 1000
  `,
  'one file is not the application': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    COPY Gemfile .
    USER 1000
  `,
  'a variable that cannot be known': dockerfile`
    FROM ruby:3.4
    ARG WHO
    WORKDIR /rails
    COPY . .
    USER $WHO
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM ruby:3.4
    WORKDIR /rails
    USER 1000
    COPY <<EOF /Dockerfile
    COPY . .
    EOF
  `,
});
