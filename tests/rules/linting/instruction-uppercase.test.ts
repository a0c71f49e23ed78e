import { instructionUppercase } from '../../../src/checker/rules/linting/instruction-uppercase.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(instructionUppercase, {
  'a file in lower case': dockerfile`
    ⟦from⟧ alpine:3.22
    ⟦run⟧ true
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦run⟧ true
  `,
  'before the first FROM': dockerfile`
    ⟦arg⟧ X=1
    FROM alpine:3.22
  `,
  'CRLF changes nothing': '⟦from⟧ alpine:3.22\r\n⟦cmd⟧ ["a"]\r\n',
  'a backtick escape': '# escape=`\n⟦from⟧ `\n  alpine:3.22\n',
  'upper case': dockerfile`
    FROM alpine:3.22
    RUN true
  `,
  'one that differs is the business of instruction-casing': dockerfile`
    FROM alpine:3.22
    RUN true
    run false
  `,
  'AS is the business of from-as-casing': dockerfile`
    FROM alpine:3.22 as a
  `,
  'what is no instruction': dockerfile`
    FROM alpine:3.22
    foo bar
  `,
  comments: dockerfile`
    # from alpine
    FROM alpine:3.22
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    run true
    EOF
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG from=1
    RUN echo \${from}
  `,
  'the type of a health check': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦cmd⟧ true
    HEALTHCHECK NONE
  `,
});
