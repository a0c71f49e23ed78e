import { onbuildForbiddenTrigger } from '../../../src/checker/rules/linting/onbuild-forbidden-trigger.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(onbuildForbiddenTrigger, {
  'FROM would start a stage': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦FROM⟧ alpine:3.22
  `,
  MAINTAINER: dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦MAINTAINER⟧ me
  `,
  'ONBUILD of ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦ONBUILD⟧ RUN true
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS a
    ONBUILD ⟦FROM⟧ x
    FROM alpine:3.22
    ONBUILD ⟦FROM⟧ y
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nonbuild ⟦onbuild⟧ run true\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nONBUILD `\n  ⟦FROM⟧ x\n',
  'any other': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY . /app
    ONBUILD RUN true
    ONBUILD USER 1
    ONBUILD CMD ["a"]
  `,
  'words that only look like it': dockerfile`
    FROM alpine:3.22
    ONBUILD RUN echo FROM ONBUILD
  `,
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    ONBUILD RUN <<EOF
    FROM x
    EOF
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY \${FROM} /x
  `,
  'an unknown one has a rule of its own': dockerfile`
    FROM alpine:3.22
    ONBUILD FORM x
  `,
  'a bare ONBUILD is the business of argument-count': dockerfile`
    FROM alpine:3.22
    ONBUILD
  `,
});
