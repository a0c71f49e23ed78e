import { wgetInsecureTls } from '../../../src/checker/rules/linting/wget-insecure-tls.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(wgetInsecureTls, {
  'the flag is given': dockerfile`
    FROM debian:13-slim
    RUN wget -q ⟦--no-check-certificate⟧ https://example.com/a
  `,
  'another spelling or place': dockerfile`
    FROM debian:13-slim
    RUN wget https://example.com/a ⟦--no-check-certificate⟧
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN wget -q ⟦--no-check-certificate⟧ https://example.com/a
    FROM debian:13-slim
  `,
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    wget -q ⟦--no-check-certificate⟧ https://example.com/a
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from debian:13-slim
    onbuild run sudo wget -q ⟦--no-check-certificate⟧ https://example.com/a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM debian:13-slim\r\nRUN true && `\r\n  wget -q ⟦--no-check-certificate⟧ https://example.com/a\r\n',
  'without the flag': dockerfile`
    FROM debian:13-slim
    RUN wget -q https://example.com/a
  `,
  'another program with such a flag': dockerfile`
    FROM debian:13-slim
    RUN ./tool -q --no-check-certificate https://example.com/a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    wget -q --no-check-certificate https://example.com/a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # wget -q --no-check-certificate https://example.com/a
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM debian:13-slim
    RUN echo "wget -q --no-check-certificate https://example.com/a"
  `,
  'a variable that is not known': dockerfile`
    FROM debian:13-slim
    ARG OPTIONS
    RUN wget $OPTIONS x
  `,
  'in its settings': dockerfile`
    FROM debian:13
    RUN echo "⟦check_certificate = off⟧" >> /root/.wgetrc
    RUN printf 'tries=3\n⟦check-certificate=off⟧\n' > /etc/wgetrc
    RUN echo "check_certificate = on" >> /root/.wgetrc
  `,
});
