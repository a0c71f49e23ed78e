import { exposeLargeRange } from '../../../src/checker/rules/port-exposure/expose-large-range.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeLargeRange, {
  'every port there is': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦1-65535⟧
  `,
  'over UDP too, in every stage': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE ⟦10000-20000/udp⟧
    FROM alpine:3.22
    EXPOSE 80 ⟦30000-31000⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose ⟦1-1000⟧\r\n',
  'a handful': dockerfile`
    FROM alpine:3.22
    EXPOSE 8000-8010 9000-9100
  `,
  'single ports': dockerfile`
    FROM alpine:3.22
    EXPOSE 1 65535
  `,
  'a range that is none': dockerfile`
    FROM alpine:3.22
    EXPOSE 9000-8000 1-99999
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG LAST
    EXPOSE 1-$LAST
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 1-65535
    EOF
  `,
});
