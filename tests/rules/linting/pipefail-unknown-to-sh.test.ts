import { pipefailUnknownToSh } from '../../../src/checker/rules/linting/pipefail-unknown-to-sh.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipefailUnknownToSh, {
  'alone and behind other letters': dockerfile`
    FROM debian:12
    RUN set -o ⟦pipefail⟧ && a | b
    RUN set -euxo ⟦pipefail⟧; a | b
    RUN set -e -u -o ⟦pipefail⟧ && a | b || true
  `,
  'Ubuntu, an image on an old release, and a heredoc': dockerfile`
    FROM ubuntu:24.04 AS one
    RUN <<EOF
    set -eo ⟦pipefail⟧
    a | b
    EOF
    FROM python:3.12-slim-bookworm
    RUN set -o ⟦pipefail⟧; a | b
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:12\r\nrun set -o ⟦pipefail⟧ && a | b\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:12\nRUN set -o `\n  ⟦pipefail⟧ && a | b\n',
  'newer Debian, and Alpine, know it': dockerfile`
    FROM debian:13
    RUN set -o pipefail && a | b
    FROM alpine:3.22
    RUN set -o pipefail && a | b
    FROM ubuntu:25.10
    RUN set -o pipefail && a | b
  `,
  'a tag that does not say the release': dockerfile`
    FROM python:3.12-slim
    RUN set -o pipefail && a | b
  `,
  'bash knows it': dockerfile`
    FROM debian:12
    SHELL ["/bin/bash", "-c"]
    RUN set -o pipefail && a | b
    FROM debian:12
    RUN bash -c 'set -o pipefail; a | b'
    RUN <<EOF
    #!/bin/bash
    set -o pipefail
    EOF
  `,
  'asked first whether it is there': dockerfile`
    FROM debian:12
    RUN (set -o pipefail) && a | b
    RUN if set -o pipefail 2>/dev/null; then a | b; fi
  `,
  'another sh is put in its place': dockerfile`
    FROM debian:12
    RUN ln -sf bash /bin/sh
    RUN set -o pipefail && a | b
  `,
  'other options': dockerfile`
    FROM debian:12
    RUN set -o errexit && echo pipefail
  `,
  'a SHELL of sh, once for all that it reads': dockerfile`
    FROM debian:12
    SHELL ["/bin/sh", "-eo", ⟦"pipefail"⟧, "-c"]
    RUN cat a | grep b
    RUN cat a | grep c
  `,
  'a SHELL that nothing is read by, or that knows it': dockerfile`
    FROM debian:12
    SHELL ["/bin/sh", "-o", "pipefail", "-c"]
    RUN ["true"]
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
    RUN cat a | grep b
    FROM debian:13
    SHELL ["/bin/sh", "-o", "pipefail", "-c"]
    RUN cat a | grep b
  `,
  'sh is named elsewhere': dockerfile`
    FROM debian:12
    RUN set -o ⟦pipefail⟧ && a | b
    RUN ls /etc && sh x
    CMD ["/bin/sh"]
  `,
  'dash is told to leave': dockerfile`
    FROM debian:12
    RUN echo "dash dash/sh boolean false" | debconf-set-selections && dpkg-reconfigure dash
    RUN set -o pipefail && a | b
  `,
});
