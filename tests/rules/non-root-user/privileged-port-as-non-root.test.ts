import { privilegedPortAsNonRoot } from '../../../src/checker/rules/non-root-user/privileged-port-as-non-root.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(privilegedPortAsNonRoot, {
  'a port of root': dockerfile`
    FROM debian:13
    USER 10001
    EXPOSE ⟦80⟧ ⟦443/tcp⟧ 8080
  `,
  'a user of the base image': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    EXPOSE ⟦80⟧
  `,
  'in a stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    EXPOSE ⟦80⟧
    FROM base
    USER 10001
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nuser 10001\r\nexpose ⟦80⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nUSER 10001\nEXPOSE `\n  ⟦80⟧\n',
  'a port for everybody': dockerfile`
    FROM debian:13
    USER 10001
    EXPOSE 1024 8080
  `,
  'root may bind it': dockerfile`
    FROM debian:13
    EXPOSE 80
  `,
  'the program has the capability': dockerfile`
    FROM debian:13
    RUN setcap cap_net_bind_service=+ep /usr/bin/server
    USER 10001
    EXPOSE 80
  `,
  'a build stage is left behind': dockerfile`
    FROM debian:13 AS build
    EXPOSE 80
    FROM debian:13
    USER 10001
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG PORT
    USER 10001
    EXPOSE $PORT
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/base:1
    EXPOSE 80
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    USER 10001
    COPY <<EOF /Dockerfile
    EXPOSE 80
    EOF
  `,
});
