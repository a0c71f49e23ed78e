import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { wgetProgress } from '../../../src/checker/rules/linting/wget-progress.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(wgetProgress, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦wget⟧ https://example.com/tool.tar.gz
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦wget⟧ https://example.com/tool.tar.gz
    FROM debian:13-slim
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦wget⟧ https://example.com/tool.tar.gz\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦wget⟧ https://example.com/tool.tar.gz
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN wget --progress=dot:giga https://example.com/tool.tar.gz
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    wget https://example.com/tool.tar.gz
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # wget https://example.com/tool.tar.gz
    RUN true
  `,
  'quiet says nothing': dockerfile`
    FROM debian:13-slim
    RUN wget -q https://example.com/a && wget -nv https://example.com/b
  `,
  'what goes to a file is not in the log': dockerfile`
    FROM debian:13-slim
    RUN wget -o /tmp/log https://example.com/a
  `,
  'asking for the version fetches nothing': dockerfile`
    FROM debian:13-slim
    RUN wget --version
  `,
  'unknown flags may quieten it': dockerfile`
    FROM debian:13-slim
    ARG WGET_FLAGS
    RUN wget $WGET_FLAGS https://example.com/a
  `,
});

it('asks of BusyBox only what it knows', () => {
  const title = (base: string) =>
    check(`FROM ${base}\nRUN wget https://example.com/a\n`, {
      rules: [wgetProgress],
      preset: 'strict',
    }).findings[0]?.fix?.title;
  expect(title('busybox:1.37')).toBe('Add -q');
  expect(title('alpine:3.22')).toBe('Add -q');
  expect(title('debian:13')).toBe('Add --progress=dot:giga');
});
