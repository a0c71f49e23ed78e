import { runNetworkHost } from '../../../src/checker/rules/linting/run-network-host.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(runNetworkHost, {
  'the network of the host': dockerfile`
    FROM debian:13-slim
    RUN ⟦--network=host⟧ make install
  `,
  'every stage, lower case': dockerfile`
    FROM debian:13-slim AS build
    run ⟦--network=host⟧ make
    FROM debian:13-slim
  `,
  'CRLF and a backtick escape':
    '# escape=`\r\nFROM debian:13-slim\r\nRUN `\r\n  ⟦--network=host⟧ make\r\n',
  'with other flags': dockerfile`
    FROM debian:13-slim
    RUN --mount=type=cache,target=/c ⟦--network=host⟧ make
  `,
  'no network at all': dockerfile`
    FROM debian:13-slim
    RUN --network=none make install
  `,
  'the default, spelt out': dockerfile`
    FROM debian:13-slim
    RUN --network=default make install
  `,
  'a flag of the command': dockerfile`
    FROM debian:13-slim
    RUN docker run --network=host x
  `,
  'an unknown value': dockerfile`
    FROM debian:13-slim
    ARG NET
    RUN --network=$NET make
  `,
  'a variable, which stops the build': dockerfile`
    FROM debian:13-slim
    ARG NET=host
    RUN --network=$NET make
    RUN --network=\${MODE:-host} make
  `,
  'in quotes': dockerfile`
    FROM debian:13-slim
    RUN ⟦--network="host"⟧ make
  `,
  'a file that COPY writes': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    RUN --network=host make
    EOF
  `,
});
