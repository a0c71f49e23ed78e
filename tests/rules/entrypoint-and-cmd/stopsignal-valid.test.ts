import { stopsignalValid } from '../../../src/checker/rules/entrypoint-and-cmd/stopsignal-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stopsignalValid, {
  'a slip': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL ⟦SIGQIUT⟧
  `,
  'no signal at all': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL ⟦now⟧
  `,
  'zero is none': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL ⟦0⟧
  `,
  'the default of an ARG': dockerfile`
    FROM alpine:3.22
    ARG SIG=STOPP
    STOPSIGNAL ⟦\${SIG}⟧
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD STOPSIGNAL ⟦SIGFOO⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nstopsignal ⟦sigx⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nSTOPSIGNAL `\n  ⟦SIGX⟧\n',
  names: dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGTERM
    STOPSIGNAL INT
    STOPSIGNAL sigquit
    STOPSIGNAL SIGRTMIN+3
    STOPSIGNAL SIGWINCH
  `,
  numbers: dockerfile`
    FROM alpine:3.22
    STOPSIGNAL 15
    STOPSIGNAL 37
  `,
  'in quotes': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL "SIGTERM"
  `,
  'a variable without a value': dockerfile`
    FROM alpine:3.22
    ARG SIG
    STOPSIGNAL \${SIG}
  `,
  'more than one word is the business of argument-count': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGTERM please
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS a
    STOPSIGNAL SIGINT
    FROM alpine:3.22
    STOPSIGNAL SIGTERM
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    STOPSIGNAL now
    EOF
  `,
});
