import { gpgBatch } from '../../../src/checker/rules/linting/gpg-batch.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(gpgBatch, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦gpg⟧ --verify /tmp/a.asc /tmp/a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦gpg⟧ --verify /tmp/a.asc /tmp/a
    FROM debian:13-slim
    RUN ⟦gpg⟧ --verify /tmp/a.asc /tmp/a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦gpg⟧ --verify /tmp/a.asc /tmp/a\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦gpg⟧ --verify /tmp/a.asc /tmp/a
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN gpg --batch --verify /tmp/a.asc /tmp/a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    gpg --verify /tmp/a.asc /tmp/a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # gpg --verify /tmp/a.asc /tmp/a
    RUN true
  `,
  'asking for the version': dockerfile`
    FROM debian:13-slim
    RUN gpg --version
  `,
  'another program of the family': dockerfile`
    FROM debian:13-slim
    RUN gpgconf --kill all
  `,
  'verifying without gpg itself': dockerfile`
    FROM debian:13-slim
    RUN gpgv --keyring /k.gpg /a.asc /a
  `,
});
