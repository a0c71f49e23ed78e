import { stopsignalGraceful } from '../../../src/checker/rules/entrypoint-and-cmd/stopsignal-graceful.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stopsignalGraceful, {
  'SIGKILL cannot be handled': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL ⟦SIGKILL⟧
  `,
  'nor can it by number, nor SIGSTOP': dockerfile`
    FROM alpine:3.22 AS one
    STOPSIGNAL ⟦9⟧
    FROM alpine:3.22
    STOPSIGNAL ⟦stop⟧
  `,
  'a variable with a default is known': dockerfile`
    FROM alpine:3.22
    ARG SIGNAL=KILL
    STOPSIGNAL ⟦\${SIGNAL}⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nstopsignal ⟦sigkill⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nSTOPSIGNAL `\n  ⟦SIGKILL⟧\n',
  'SIGTERM can be handled': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGTERM
  `,
  'so can SIGQUIT, SIGINT and a real-time signal': dockerfile`
    FROM alpine:3.22 AS one
    STOPSIGNAL SIGQUIT
    FROM alpine:3.22 AS two
    STOPSIGNAL 2
    FROM alpine:3.22
    STOPSIGNAL SIGRTMIN+3
  `,
  'a variable without a default is unknown': dockerfile`
    FROM alpine:3.22
    ARG SIGNAL
    STOPSIGNAL $SIGNAL
  `,
  'a signal that does not exist has a rule of its own': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGKILLED
  `,
  'Windows has no signals': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    STOPSIGNAL SIGKILL
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    STOPSIGNAL SIGKILL
    EOF
  `,
});
