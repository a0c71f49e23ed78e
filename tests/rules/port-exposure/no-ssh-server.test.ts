import { noSshServer } from '../../../src/checker/rules/port-exposure/no-ssh-server.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noSshServer, {
  Debian: dockerfile`
    FROM debian:trixie
    RUN apt-get update && apt-get install -y curl ⟦openssh-server⟧
  `,
  'Alpine and Fedora': dockerfile`
    FROM alpine:3.22 AS base
    RUN apk add --no-cache ⟦openssh⟧
    FROM base
    RUN dnf install -y ⟦openssh-server⟧
  `,
  'with a version, behind sudo': dockerfile`
    FROM debian:trixie
    RUN sudo apt-get install -y ⟦dropbear=2025.88-2⟧
  `,
  'in a heredoc, with CRLF': 'from alpine:3.22\r\nrun <<EOF\r\napk add ⟦dropbear⟧\r\nEOF\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN apk add `\n  ⟦openssh⟧\n',
  'the client alone': dockerfile`
    FROM debian:trixie
    RUN apt-get install -y openssh-client
  `,
  'the client on Alpine': dockerfile`
    FROM alpine:3.22
    RUN apk add openssh-client openssh-keygen
  `,
  'a stage that does not ship': dockerfile`
    FROM debian:trixie AS build
    RUN apt-get install -y openssh-server
    FROM debian:trixie
  `,
  'a word in another command': dockerfile`
    FROM debian:trixie
    RUN echo openssh-server && apt-get remove -y openssh-server
  `,
  'a variable': dockerfile`
    FROM debian:trixie
    ARG PACKAGES
    RUN apt-get install -y $PACKAGES
  `,
});
