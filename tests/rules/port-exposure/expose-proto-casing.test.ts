import { exposeProtoCasing } from '../../../src/checker/rules/port-exposure/expose-proto-casing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeProtoCasing, {
  'upper case': dockerfile`
    FROM alpine:3.22
    EXPOSE 80/⟦TCP⟧ 53/⟦Udp⟧
  `,
  'behind a range, and in every stage': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE 8000-8010/⟦TCP⟧
    FROM alpine:3.22
    EXPOSE 53/⟦UDP⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ARG PROTOCOL=UDP
    EXPOSE ⟦53/$PROTOCOL⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose 53/⟦UDP⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE `\n  53/⟦UDP⟧\n',
  'lower case': dockerfile`
    FROM alpine:3.22
    EXPOSE 80/tcp 53/udp 9/sctp
  `,
  'no protocol': dockerfile`
    FROM alpine:3.22
    EXPOSE 80
  `,
  'the name of a variable': dockerfile`
    FROM alpine:3.22
    ARG PROTO
    EXPOSE 80/$PROTO
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 80/TCP
    EOF
  `,
});
