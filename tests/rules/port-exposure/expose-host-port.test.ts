import { exposeHostPort } from '../../../src/checker/rules/port-exposure/expose-host-port.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeHostPort, {
  'a port of the host': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦80:⟧8080
  `,
  'an address too': dockerfile`
    FROM alpine:3.22
    EXPOSE 9000 ⟦127.0.0.1:80:⟧8080/tcp
  `,
  ranges: dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦8000-8010:⟧9000-9010
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ARG HOST=80
    EXPOSE ⟦$HOST:8080⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose ⟦80:⟧80\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE `\n  ⟦80:⟧80\n',
  'the port of the container': dockerfile`
    FROM alpine:3.22
    EXPOSE 80 443/tcp 8000-8010
  `,
  'a variable that is not': dockerfile`
    FROM alpine:3.22
    ARG PORTS
    EXPOSE $PORTS \${PORTS:-80}
  `,
  'another stage, without': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE 80
    FROM alpine:3.22
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 80:80
    EOF
  `,
  'a colon alone names no port': dockerfile`
    FROM alpine:3.22
    EXPOSE :
  `,
  'a colon with nothing before it': dockerfile`
    FROM alpine:3.22
    EXPOSE :80
  `,
});
