import { rvmCleanup } from '../../../src/checker/rules/layer-sanity/rvm-cleanup.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rvmCleanup, {
  'archives and sources stay': dockerfile`
    FROM debian:13
    RUN ⟦rvm install⟧ 3.4
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    RUN <<EOF
    ⟦/usr/local/rvm/bin/rvm install⟧ 3.4
    EOF
    FROM base
    RUN rvm cleanup all
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦rvm install⟧ \\\r\n 3.4\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ⟦rvm install⟧ `\n  3.4\n',
  cleaned: dockerfile`
    FROM debian:13
    RUN rvm install 3.4 && rvm cleanup all
    RUN rvm install 3.3; rvm install 3.2; rvm cleanup sources
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN rvm install 3.4
    FROM debian:13
    COPY --from=build /a /a
  `,
  'other subcommands': dockerfile`
    FROM debian:13
    RUN rvm use 3.4 && rvm requirements && echo rvm install
  `,
});
