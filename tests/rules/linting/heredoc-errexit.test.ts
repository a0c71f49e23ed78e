import { heredocErrexit } from '../../../src/checker/rules/linting/heredoc-errexit.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(heredocErrexit, {
  'a failure in the middle goes unseen': dockerfile`
    FROM debian:13
    RUN ⟦<<EOF⟧
    apt-get update
    apt-get install -y curl
    EOF
  `,
  'a semicolon is a line of its own': dockerfile`
    FROM debian:13
    RUN ⟦<<EOF⟧
    a; b
    EOF
  `,
  'a shebang without -e': dockerfile`
    FROM debian:13
    RUN ⟦<<EOF⟧
    #!/bin/bash
    a
    b
    EOF
  `,
  'a shell that reads it': dockerfile`
    FROM debian:13
    RUN bash ⟦<<EOF⟧
    a
    b
    EOF
  `,
  'set without -e': dockerfile`
    FROM debian:13
    RUN ⟦<<EOF⟧
    set -x
    a
    b
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦<<EOF⟧\r\na\r\nb\r\nEOF\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13\nRUN ⟦<<EOF⟧\na\nb\nEOF\n',
  'every stage is looked at': dockerfile`
    FROM debian:13 AS a
    RUN ⟦<<EOF⟧
    a
    b
    EOF
    FROM debian:13
    RUN ⟦<<EOF⟧
    a
    b
    EOF
  `,
  'set -e': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -eux
    a
    b
    EOF
  `,
  'set -o errexit': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -o errexit
    a
    b
    EOF
  `,
  'a shebang with -e': dockerfile`
    FROM debian:13
    RUN <<EOF
    #!/bin/sh -eu
    a
    b
    EOF
  `,
  'a shell called with -e': dockerfile`
    FROM debian:13
    RUN bash -e <<EOF
    a
    b
    EOF
  `,
  'SHELL with -e': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
    RUN <<EOF
    a
    b
    EOF
  `,
  'nothing before the last can fail': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -x
    export A=1
    B=2
    make
    EOF
  `,
  'one command': dockerfile`
    FROM debian:13
    RUN <<EOF
    apt-get update
    EOF
  `,
  'a chain': dockerfile`
    FROM debian:13
    RUN <<EOF
    a &&
    b &&
    c
    EOF
  `,
  'another language': dockerfile`
    FROM debian:13
    RUN <<EOF
    #!/usr/bin/env python3
    print(1)
    print(2)
    EOF
    RUN python3 <<EOF
    print(1)
    print(2)
    EOF
  `,
  'a file is no script': dockerfile`
    FROM debian:13
    COPY <<EOF /run.sh
    a
    b
    EOF
  `,
  'a variable': dockerfile`
    FROM debian:13
    RUN <<EOF
    $BOTH
    EOF
  `,
});
