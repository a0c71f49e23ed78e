import { pipefail } from '../../../src/checker/rules/linting/pipefail.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipefail, {
  'a failure on the left is not seen': dockerfile`
    FROM debian:13
    RUN ⟦sort /etc/list | uniq⟧
  `,
  'several commands on the left': dockerfile`
    FROM debian:13
    RUN ⟦gunzip -c a.gz | sort | uniq⟧
  `,
  'each pipe is told': dockerfile`
    FROM debian:13
    RUN ⟦sort a | uniq⟧ && ⟦sort b | uniq⟧
  `,
  'under another SHELL': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-o", "errexit", "-c"]
    RUN ⟦sort a | uniq⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦sort a \\\r\n  | uniq⟧\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13\nRUN ⟦sort a `\n  | uniq⟧\n',
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ⟦sort a | uniq⟧
    EOF
  `,
  'SHELL with pipefail': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
    RUN sort a | uniq
  `,
  'set in the RUN': dockerfile`
    FROM alpine:3.22
    RUN set -o pipefail && sort a | uniq
  `,
  'among other letters': dockerfile`
    FROM debian:13
    RUN bash -Eeuo pipefail -c 'sort a | uniq'
  `,
  'set in the heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    set -eo pipefail
    sort a | uniq
    EOF
  `,
  'what loses nothing is the business of pipefail-habit': dockerfile`
    FROM debian:13
    RUN echo "c:c" | chpasswd && ⟦sort a | uniq⟧
    RUN grep a SUMS | sha256sum -c - && uname -m | sed s/a/b/ && dpkg --print-architecture | cut -c1
    RUN ⟦dpkg -l | sort⟧
  `,
  'a command nobody knows': dockerfile`
    FROM debian:13
    ARG LEFT
    RUN $LEFT | uniq
  `,
  'what is meant to be cut short': dockerfile`
    FROM debian:13
    RUN yes | sdkmanager --licenses
  `,
  'PowerShell has pipes of its own': dockerfile`
    FROM debian:13
    RUN pwsh -Command Get-Process | sort
  `,
  'an alternative is no pipe': dockerfile`
    FROM debian:13
    RUN sort a || true
  `,
  'a pipe in quotes': dockerfile`
    FROM debian:13
    RUN grep -E "a|b" /etc/list
  `,
  'a pattern of case': dockerfile`
    FROM debian:13
    RUN case "$X" in a|b) true ;; esac
  `,
  'downloads are the business of pipefail-download': dockerfile`
    FROM debian:13
    RUN curl -s https://example.com | sort
  `,
  'a shell in exec form heeds its own flags, not those of SHELL': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
    RUN ["/bin/bash", "-c", "⟦sort a | uniq⟧"]
    RUN ["/bin/bash", "-o", "pipefail", "-c", "sort a | uniq"]
    RUN ["/bin/bash", "-c", "set -o pipefail; sort a | uniq"]
  `,
  'cmd.exe': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN dir | sort
  `,
  '|| true says that the build is to go on': dockerfile`
    FROM debian:13
    RUN sort a | uniq || true
    RUN (sort a | uniq) || true
    RUN { sort a | uniq; } || :
    RUN ⟦sort a | uniq⟧ || exit 1
    RUN ⟦sort a | uniq⟧; make || true
  `,
});
