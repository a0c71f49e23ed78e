import { dnfPinVersions } from '../../../src/checker/rules/pinned-base-image/dnf-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(dnfPinVersions, {
  'a name without a version is whatever there is that day': dockerfile`
    FROM fedora:43
    RUN dnf install -y ⟦curl⟧
  `,
  'one finding for each command, on the first such package': dockerfile`
    FROM fedora:43 AS build
    RUN dnf install -y git-2.51.1 ⟦curl⟧ git && dnf install -y ⟦jq⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM fedora:43
    RUN <<EOF
    dnf install -y ⟦curl⟧
    EOF
  `,
  'a version is a version': dockerfile`
    FROM fedora:43
    RUN dnf install -y curl-8.15.0 git-core-2.51.1
  `,
  'a version may be in a variable': dockerfile`
    FROM fedora:43
    ARG V
    RUN dnf install -y curl-\$V
  `,
  'packages in a variable are unknown where it is': dockerfile`
    FROM fedora:43
    RUN deps="$(cat list)" && dnf install -y $deps
  `,
  'a file is its own version': dockerfile`
    FROM fedora:43
    RUN dnf install -y https://mirror.example/app.rpm
  `,
  'the words are elsewhere': dockerfile`
    FROM fedora:43
    RUN echo dnf install -y curl
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM fedora:43
    COPY <<EOF /install.sh
    dnf install -y curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from fedora:43\r\nrun dnf install -y \\\r\n  ⟦curl⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM fedora:43\nRUN dnf install -y `\n  curl-8.15.0 git-core-2.51.1\n',
  'microdnf is dnf with fewer words': dockerfile`
    FROM fedora:43
    RUN microdnf install -y ⟦tar⟧
  `,
  'the dependencies of a build are in its own file': dockerfile`
    FROM fedora:43
    RUN dnf builddep -y app.spec
  `,
  'a group has no version': dockerfile`
    FROM fedora:43
    RUN dnf group install -y development-tools && dnf install -y @c-development
  `,
});
