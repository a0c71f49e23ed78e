import { aptKeyDeprecated } from '../../../src/checker/rules/linting/apt-key-deprecated.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptKeyDeprecated, {
  'behind a download': dockerfile`
    FROM node:24
    RUN curl -fsSL https://apt.example.com/key.asc | ⟦apt-key⟧ add -
  `,
  'from a key server': dockerfile`
    FROM debian:12-slim
    RUN ⟦apt-key⟧ adv --keyserver keyserver.ubuntu.com --recv-keys ABCDEF01
  `,
  'a release that has none': dockerfile`
    FROM debian:13
    RUN ⟦apt-key⟧ add /tmp/key.asc
  `,
  'by sudo, in a heredoc, in every stage': dockerfile`
    FROM ubuntu:24.04 AS build
    RUN sudo ⟦apt-key⟧ add /tmp/key.asc
    FROM ubuntu:24.04
    RUN <<EOF
    ⟦apt-key⟧ add /tmp/key.asc
    EOF
  `,
  'older releases know no better': dockerfile`
    FROM debian:buster AS debian
    RUN apt-key add /tmp/key.asc
    FROM ubuntu:20.04
    RUN apt-key add /tmp/key.asc
  `,
  'a key in a file of its own': dockerfile`
    FROM debian:13
    RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/example.asc
  `,
  'words and not a command': dockerfile`
    FROM debian:13
    RUN echo apt-key add
  `,
  'lower-case keywords and CRLF': 'from debian:13\r\nrun a && \\\r\n  ⟦apt-key⟧ add b\r\n',
});
