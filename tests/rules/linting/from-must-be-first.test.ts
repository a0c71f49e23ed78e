import { fromMustBeFirst } from '../../../src/checker/rules/linting/from-must-be-first.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(fromMustBeFirst, {
  'no stage stands above the first FROM': dockerfile`
    ⟦RUN⟧ apk add curl
    FROM alpine:3.22
  `,
  'each is told': dockerfile`
    ⟦LABEL⟧ a=b
    ⟦ENV⟧ c=d
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': '⟦workdir⟧ /app\r\nfrom alpine:3.22\r\n',
  'an ONBUILD counts once': dockerfile`
    ⟦ONBUILD⟧ RUN true
    FROM alpine:3.22
  `,
  'a backtick escape changes nothing': '# escape=`\n⟦RUN⟧ `\n  true\nFROM alpine:3.22\n',
  'ARG may stand there': dockerfile`
    ARG TAG=3.22
    FROM alpine:\${TAG}
    RUN true
  `,
  'comments and directives may': dockerfile`
    # syntax=docker/dockerfile:1

    # the base
    FROM alpine:3.22
  `,
  'between stages there is one': dockerfile`
    FROM alpine:3.22 AS a
    RUN true
    FROM alpine:3.22
    RUN true
  `,
  'without any FROM it is the business of from-required': dockerfile`
    RUN true
  `,
  'an unknown instruction has a rule of its own': dockerfile`
    FOO bar
    FROM alpine:3.22
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    RUN true
    EOF
  `,
});
