import { fromRequired } from '../../../src/checker/rules/linting/from-required.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(fromRequired, {
  'instructions without a stage': dockerfile`
    ⟦COPY⟧ . /app
    CMD ["app"]
  `,
  'ARGs alone make no stage': dockerfile`
    ⟦ARG⟧ VERSION
    ARG OTHER
  `,
  'a comment is no instruction': dockerfile`
    ⟦# to be written⟧
  `,
  'an empty file has nothing to build': '⟦⟧',
  'nor has one of directives': '⟦# escape=`⟧\r\n',
  'lower-case keywords count': '⟦run⟧ true\r\n',
  'a FROM in a comment is none': dockerfile`
    # FROM alpine:3.22
    ⟦RUN⟧ true
  `,
  'a FROM in a heredoc is none': dockerfile`
    ⟦COPY⟧ <<EOF /x
    FROM alpine:3.22
    EOF
  `,
  'one FROM is enough': dockerfile`
    FROM alpine:3.22
  `,
  'a lower-case FROM counts': 'from alpine:3.22\r\n',
  'ARG may come before FROM': dockerfile`
    ARG BASE=alpine:3.22
    FROM \${BASE}
  `,
  'a FROM that names nothing is the business of argument-count': dockerfile`
    FROM
  `,
  'a binary file is the business of syntax-valid': '\0\u0001',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  alpine:3.22\n',
});
