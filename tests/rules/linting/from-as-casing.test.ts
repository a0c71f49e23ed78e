import { fromAsCasing } from '../../../src/checker/rules/linting/from-as-casing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(fromAsCasing, {
  'as under FROM': dockerfile`
    FROM alpine:3.22 ⟦as⟧ build
  `,
  'AS under from': dockerfile`
    from alpine:3.22 ⟦AS⟧ build
  `,
  'mixed case': dockerfile`
    FROM alpine:3.22 ⟦As⟧ build
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 ⟦as⟧ a
    FROM alpine:3.22 AS b
    FROM alpine:3.22 ⟦as⟧ c
  `,
  'CRLF changes nothing': 'from alpine:3.22 ⟦AS⟧ a\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22 `\n  ⟦as⟧ a\n',
  'the same case': dockerfile`
    FROM alpine:3.22 AS a
    FROM a AS b
  `,
  'the same lower case': dockerfile`
    from alpine:3.22 as a
  `,
  'a FROM of mixed case is the business of instruction-casing': dockerfile`
    From alpine:3.22 as a
  `,
  'no AS': dockerfile`
    FROM alpine:3.22
  `,
  'another word': dockerfile`
    FROM alpine:3.22 named a
  `,
  'a stage called as': dockerfile`
    FROM alpine:3.22 AS as
    FROM as
  `,
  'a variable': dockerfile`
    ARG as=alpine
    FROM \${as}
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    FROM a as b
    EOF
  `,
});
