import { pipefailHabit } from '../../../src/checker/rules/linting/pipefail-habit.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pipefailHabit, {
  'behind what cannot fail, once in a RUN': dockerfile`
    FROM debian:13
    RUN ⟦echo "app:app" | chpasswd⟧ && echo "b:b" | chpasswd
    RUN ⟦printf "%s  a\n" "$SUM" | sha256sum -c -⟧
  `,
  'a sum that has nothing to check fails by itself': dockerfile`
    FROM debian:13
    RUN ⟦grep a SUMS | sha256sum -c -⟧
    RUN grep a SUMS | sha256sum
  `,
  'and so do tar and grep': dockerfile`
    FROM debian:13
    RUN ⟦curl -fsSL https://example.org/a.tgz | tar xz⟧
    RUN ⟦sort a | grep -q b⟧
  `,
  'what is only substituted into the words of a member does not fail the pipe': dockerfile`
    FROM debian:13
    RUN ⟦echo "deb [arch=$(dpkg --print-architecture)] x" | tee /etc/apt/sources.list⟧
  `,
  'a command nobody knows': dockerfile`
    FROM debian:13
    ARG LEFT
    RUN ⟦$LEFT | uniq⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦echo a:a \\\r\n  | chpasswd⟧\r\n',
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ⟦echo a:a | chpasswd⟧
    EOF
  `,
  'another pipe of the RUN says it': dockerfile`
    FROM debian:13
    RUN echo "c:c" | chpasswd && sort a | uniq
    RUN echo "c:c" | chpasswd && curl -s https://example.com | sort
  `,
  'SHELL or the RUN sets it': dockerfile`
    FROM debian:13
    RUN set -o pipefail && echo "c:c" | chpasswd
    SHELL ["/bin/bash", "-o", "pipefail", "-c"]
    RUN echo "c:c" | chpasswd
  `,
});
