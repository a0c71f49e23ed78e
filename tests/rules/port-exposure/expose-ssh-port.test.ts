import { exposeSshPort } from '../../../src/checker/rules/port-exposure/expose-ssh-port.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(exposeSshPort, {
  SSH: dockerfile`
    FROM alpine:3.22
    EXPOSE 80 ⟦22⟧
  `,
  'other remote logins': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦23⟧ ⟦3389/tcp⟧ ⟦5900⟧
  `,
  'within a range': dockerfile`
    FROM alpine:3.22
    EXPOSE ⟦20-30⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ENV SSH_PORT=22
    EXPOSE ⟦$SSH_PORT⟧
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS one
    EXPOSE ⟦22⟧
    FROM alpine:3.22
    EXPOSE ⟦22⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nexpose ⟦22⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nEXPOSE `\n  ⟦22⟧\n',
  'over UDP it is something else': dockerfile`
    FROM alpine:3.22
    EXPOSE 22/udp
  `,
  'numbers that hold 22': dockerfile`
    FROM alpine:3.22
    EXPOSE 2222 8022 220
  `,
  'a variable that is not': dockerfile`
    FROM alpine:3.22
    ARG PORT
    EXPOSE $PORT
  `,
  'a port of the host': dockerfile`
    FROM alpine:3.22
    EXPOSE 22:8080
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    EXPOSE 22
    EOF
  `,
});
