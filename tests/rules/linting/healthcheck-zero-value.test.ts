import { healthcheckZeroValue } from '../../../src/checker/rules/linting/healthcheck-zero-value.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(healthcheckZeroValue, {
  'no retries are three': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦--retries=0⟧ CMD true
  `,
  'no interval is thirty seconds': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --timeout=3s ⟦--interval=0s⟧ CMD true
  `,
  'nor is no timeout': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦--timeout=0⟧ CMD true
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nhealthcheck ⟦--retries=0⟧ cmd true\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nHEALTHCHECK `\n  ⟦--retries=00⟧ CMD true\n',
  'no start period is none': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --start-period=0s CMD true
  `,
  'values that say something': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=10s --retries=1 --timeout=1ms CMD true
  `,
  'what is no duration has a rule of its own': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=none --retries=none CMD true
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG N=0
    HEALTHCHECK --retries=\${N} CMD true
  `,
  'HEALTHCHECK NONE passes over its flags': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --retries=0 NONE
  `,
  'flags of the command': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD probe --retries=0
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    HEALTHCHECK --retries=0 CMD true
    EOF
  `,
});
