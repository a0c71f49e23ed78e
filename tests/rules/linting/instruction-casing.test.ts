import { instructionCasing } from '../../../src/checker/rules/linting/instruction-casing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(instructionCasing, {
  'one in lower case among upper': dockerfile`
    FROM alpine:3.22
    ⟦run⟧ true
    CMD ["a"]
  `,
  'one in upper case among lower': dockerfile`
    from alpine:3.22
    run true
    ⟦CMD⟧ ["a"]
  `,
  'mixed case is neither': dockerfile`
    ⟦From⟧ alpine:3.22
    ⟦Run⟧ true
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS a
    RUN true
    ⟦from⟧ alpine:3.22
    RUN true
  `,
  'CRLF changes nothing': 'FROM alpine:3.22\r\nRUN true\r\n⟦cmd⟧ ["a"]\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nRUN `\n  true\n⟦user⟧ `\n  app\n',
  'all in upper case': dockerfile`
    FROM alpine:3.22
    RUN true
  `,
  'all in lower case': dockerfile`
    from alpine:3.22
    run true
  `,
  'flags, AS and the words behind': dockerfile`
    FROM alpine:3.22 as a
    RUN Copy this
    HEALTHCHECK none
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    RUN true
    ONBUILD run true
  `,
  'what is no instruction': dockerfile`
    FROM alpine:3.22
    RUN true
    foo bar
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    run true
    EOF
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG run
    RUN \${run}
  `,
});
