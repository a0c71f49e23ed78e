import { eolLast } from '../../../src/checker/rules/linting/eol-last.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(eolLast, {
  'the last line does not end': 'FROM debian:13-slim\nUSER 1000⟦1⟧',
  'after CRLF': 'FROM debian:13-slim\r\nUSER 1000⟦1⟧',
  'it ends': dockerfile`
    FROM debian:13-slim
    USER 10001
  `,
  'it ends the Windows way': 'FROM debian:13-slim\r\nUSER 10001\r\n',
  'an empty text has no line': '',
  'a heredoc at the end': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    a
    EOF
  `,
  'blanks alone are no line': '  \t',
  'blank lines at the end are ended too': 'FROM debian:13-slim\nUSER 10001\n\n',
  'lower-case keywords and a variable': 'from debian:13-slim\narg id\nuser $i⟦d⟧',
  'a backtick escape': '# escape=`\nFROM debian:13-slim\nRUN a `\n  b\n',
  'another stage': dockerfile`
    FROM debian:13-slim AS build
    FROM build
  `,
});
