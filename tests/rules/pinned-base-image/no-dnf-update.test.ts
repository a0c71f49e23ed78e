import { noDnfUpdate } from '../../../src/checker/rules/pinned-base-image/no-dnf-update.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noDnfUpdate, {
  'an upgrade brings what the repository has that day': dockerfile`
    FROM fedora:43
    RUN ⟦dnf -y update⟧ && dnf install -y curl
  `,
  'it has other names': dockerfile`
    FROM fedora:43 AS build
    RUN ⟦dnf distro-sync⟧ -y
  `,
  'packages may be updated by name': dockerfile`
    FROM fedora:43
    RUN dnf update -y openssl
  `,
  'an install is no upgrade': dockerfile`
    FROM fedora:43
    RUN dnf install -y update-tools && dnf clean all
  `,
  'the words are elsewhere': dockerfile`
    FROM fedora:43
    RUN echo dnf update
  `,
  'what a variable holds is unknown': dockerfile`
    FROM fedora:43
    ARG ACTION
    RUN dnf -y $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM fedora:43
    COPY <<EOF /update.sh
    dnf update -y
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from fedora:43\r\nrun ⟦dnf update⟧ -y\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM fedora:43\nRUN dnf `\n  install -y curl\n',
});
