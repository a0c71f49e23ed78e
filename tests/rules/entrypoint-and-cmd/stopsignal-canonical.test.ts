import { stopsignalCanonical } from '../../../src/checker/rules/entrypoint-and-cmd/stopsignal-canonical.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(stopsignalCanonical, {
  'a number': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL ⟦15⟧
  `,
  'without SIG, in lower case, in quotes': dockerfile`
    FROM alpine:3.22 AS one
    STOPSIGNAL ⟦QUIT⟧
    FROM alpine:3.22 AS two
    STOPSIGNAL ⟦sigint⟧
    FROM alpine:3.22 AS three
    STOPSIGNAL ⟦"SIGHUP"⟧
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\nstopsignal ⟦RTMIN+3⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nSTOPSIGNAL `\n  ⟦3⟧\n',
  'the name in full': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGTERM
  `,
  'a number whose meaning depends on the machine': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL 37
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG SIGNAL=15
    STOPSIGNAL \${SIGNAL}
  `,
  'no signal at all': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL SIGTREM
  `,
  Windows: dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
    STOPSIGNAL 15
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    STOPSIGNAL 15
    EOF
  `,
});
