import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { emptyContinuationLine } from '../../../src/checker/rules/linting/empty-continuation-line.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(emptyContinuationLine, {
  'an empty line': 'FROM alpine:3.22\nRUN true \\\n⟦\n⟧  && true\n',
  'spaces are empty too': 'FROM alpine:3.22\nEXPOSE \\\n⟦   \n⟧80\n',
  'the first of several': 'FROM alpine:3.22\nRUN true \\\n⟦\n⟧\n  && true \\\n\n  && true\n',
  'it swallows the next instruction': 'FROM alpine:3.22\nRUN true \\\n⟦\n⟧USER app\n',
  'each instruction is told': 'FROM alpine:3.22\nRUN a \\\n⟦\n⟧  b\nRUN c \\\n⟦\n⟧  d\n',
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun true \\\r\n⟦\r\n⟧  && true\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nRUN true `\n⟦\n⟧  && true\n',
  'a continuation to the end of the file': 'FROM alpine:3.22\nEXPOSE 80 \\\n⟦\n⟧\n',
  'a comment line': dockerfile`
    FROM alpine:3.22
    RUN true \
      # why
      && true
  `,
  'between instructions': dockerfile`
    FROM alpine:3.22

    RUN true


    RUN true
  `,
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    true

    true
    EOF
  `,
  'below an escaped backslash': dockerfile`
    FROM alpine:3.22
    RUN echo \\

    RUN true
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    RUN echo \
      \${X}
  `,
});

it('takes no line away that only looks wrong since the next instruction was swallowed', () => {
  const fix = (line: string) =>
    check(`FROM debian:13\nCOPY a /b/ \\\n\n${line}\n`, { rules: [emptyContinuationLine] })
      .findings[0]?.fix?.title;
  expect(fix('USER 1000')).toBeUndefined();
  expect(fix('/c/')).toBe('Take the empty line away');
});
