import { spaceBeforeEquals } from '../../../src/checker/rules/environment-variables/space-before-equals.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(spaceBeforeEquals, {
  'the sign is in the value': dockerfile`
    FROM alpine:3.22
    ENV A⟦ =⟧1
  `,
  'blanks on both sides': dockerfile`
    FROM alpine:3.22
    ENV A⟦  =⟧ 1
    LABEL b⟦ =⟧ "c d"
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV A⟦ =⟧ 1
    FROM alpine:3.22
    ONBUILD ENV A⟦ =⟧ 1
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv A⟦ =⟧ 1\r\n',
  'no blanks': dockerfile`
    FROM alpine:3.22
    ENV A=1
    LABEL b="c d"
  `,
  'the old form': dockerfile`
    FROM alpine:3.22
    ENV A 1
  `,
  'a sign later on': dockerfile`
    FROM alpine:3.22
    ENV OPTIONS --level = 3
  `,
  'in quotes': dockerfile`
    FROM alpine:3.22
    ENV A=" = 1"
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ENV A=$B
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV A = 1
    EOF
  `,
});
