import { exposeInvalidProtocol } from '../../../src/checker/rules/port-exposure/expose-invalid-protocol.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeInvalidProtocol, {
  'http is no protocol here': dockerfile`
    FROM alpine:3.22
    EXPOSE 80/⟦http⟧
  `,
  'a slip, behind a range': dockerfile`
    FROM alpine:3.22
    EXPOSE 8000-8010/⟦udpp⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ARG PROTOCOL=icmp
    EXPOSE ⟦53/$PROTOCOL⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose 80/⟦x⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE `\n  80/⟦x⟧\n',
  'the three there are': dockerfile`
    FROM alpine:3.22
    EXPOSE 80/tcp 53/udp 9/sctp
  `,
  'in any case, which has a rule of its own': dockerfile`
    FROM alpine:3.22
    EXPOSE 80/TCP
  `,
  'none, and an empty one, are tcp': dockerfile`
    FROM alpine:3.22
    EXPOSE 80 443/
  `,
  'a variable that is not': dockerfile`
    FROM alpine:3.22
    ARG PROTOCOL
    EXPOSE 80/$PROTOCOL
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 80/http
    EOF
  `,
  'two of them': dockerfile`
    FROM alpine:3.22
    EXPOSE 53/⟦tcp/udp⟧
  `,
});
