import { portOutOfRange } from '../../../src/checker/rules/port-exposure/port-out-of-range.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(portOutOfRange, {
  'more than sixteen bits': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦65536⟧
  `,
  'each port is looked at, with its protocol': dockerfile`
    FROM alpine:3.22
    EXPOSE 80 ⟦70000/udp⟧ 443
  `,
  'no number at all': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦http⟧ ⟦80,443⟧ ⟦8080-⟧ ⟦-80⟧
  `,
  'a range that runs backwards, or too far': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦9000-8000⟧ ⟦65000-66000⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ARG PORT=99999
    EXPOSE ⟦\${PORT}⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE ⟦66000⟧
    FROM alpine:3.22
    ONBUILD EXPOSE ⟦66000⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose ⟦65536⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE 80 `\n  ⟦65536⟧\n',
  'the ends of the range': dockerfile`
    FROM alpine:3.22
    EXPOSE 0 65535
  `,
  'a range and a protocol': dockerfile`
    FROM alpine:3.22
    EXPOSE 8000-8010/tcp 53/udp
  `,
  'a mapping has a rule of its own': dockerfile`
    FROM alpine:3.22
    EXPOSE 127.0.0.1:80:8080
  `,
  'an ARG without a default is unknown': dockerfile`
    FROM alpine:3.22
    ARG PORT
    EXPOSE \${PORT} 8000-\${PORT} \${PORT}/udp
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 99999
    EOF
  `,
  'ranges of two lengths': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦80:90-91⟧ ⟦80-82:90-91⟧ 80-81:90-91 80-82:90 127.0.0.1:80:90
  `,
  'a sign before a number': dockerfile`
    FROM alpine:3.22
    EXPOSE +80 ⟦-80⟧
  `,
  'what stands before the colon': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦http:80⟧ ⟦70000:80⟧ ⟦9-8:80⟧ :80 127.0.0.1::80 8080:80/tcp
  `,
});
