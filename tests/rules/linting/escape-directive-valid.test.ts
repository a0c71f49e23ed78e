import { escapeDirectiveValid } from '../../../src/checker/rules/linting/escape-directive-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(escapeDirectiveValid, {
  'neither backslash nor backtick': dockerfile`
    # escape=⟦^⟧
    FROM alpine:3.22
  `,
  'two characters': dockerfile`
    # escape=⟦\\⟧
    FROM alpine:3.22
  `,
  'any case, any spaces, CRLF': '#  ESCAPE = ⟦off⟧\r\nfrom alpine:3.22\r\n',
  'behind another directive': dockerfile`
    # syntax=docker/dockerfile:1
    # escape=⟦/⟧
    FROM alpine:3.22
  `,
  'a backtick': '# escape=`\nFROM alpine:3.22\n',
  'a backslash': dockerfile`
    # escape=\
    FROM alpine:3.22
  `,
  'no value makes it a comment': dockerfile`
    # escape=
    FROM alpine:3.22
  `,
  'below a comment it is one': dockerfile`
    # first
    # escape=^
    FROM alpine:3.22
  `,
  'below an instruction as well': dockerfile`
    FROM alpine:3.22
    # escape=^
    RUN true
  `,
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    # escape=^
    EOF
  `,
  'other directives': dockerfile`
    # syntax=a/b
    # check=skip=all
    FROM alpine:3.22
    ARG escape=^
  `,
});
