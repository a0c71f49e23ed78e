import { noDebianFrontendEnv } from '../../../src/checker/rules/environment-variables/no-debian-frontend-env.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noDebianFrontendEnv, {
  'it stays in every container': dockerfile`
    FROM debian:trixie
    ENV ⟦DEBIAN_FRONTEND=noninteractive⟧
  `,
  'without an equals sign': dockerfile`
    FROM debian:trixie
    ENV ⟦DEBIAN_FRONTEND noninteractive⟧
  `,
  'among others, in a stage that the final one continues': dockerfile`
    FROM debian:trixie AS base
    ENV A=1 ⟦DEBIAN_FRONTEND=noninteractive⟧
    FROM base
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:trixie\r\nenv ⟦DEBIAN_FRONTEND=noninteractive⟧\r\n',
  'ARG leaves with the build': dockerfile`
    FROM debian:trixie
    ARG DEBIAN_FRONTEND=noninteractive
  `,
  'in the command': dockerfile`
    FROM debian:trixie
    RUN DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
  `,
  'a build stage does not ship': dockerfile`
    FROM debian:trixie AS build
    ENV DEBIAN_FRONTEND=noninteractive
    FROM debian:trixie
  `,
  'set back at the end': dockerfile`
    FROM debian:trixie
    ENV DEBIAN_FRONTEND=noninteractive
    RUN apt-get install -y tzdata
    ENV DEBIAN_FRONTEND=
  `,
  'a variable': dockerfile`
    FROM debian:trixie
    ARG FRONTEND
    ENV DEBIAN_FRONTEND=$FRONTEND
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:trixie
    COPY <<EOF /Dockerfile
    ENV DEBIAN_FRONTEND=noninteractive
    EOF
  `,
});
