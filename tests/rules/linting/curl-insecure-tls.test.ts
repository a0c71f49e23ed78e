import { curlInsecureTls } from '../../../src/checker/rules/linting/curl-insecure-tls.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(curlInsecureTls, {
  'as a setting that is written down': dockerfile`
    FROM debian:13-slim
    RUN echo ⟦insecure⟧ >> ~/.curlrc && echo "--⟦insecure⟧" > /root/.curlrc
  `,
  'the word elsewhere': dockerfile`
    FROM debian:13-slim
    RUN echo insecure >> /etc/motd && echo "insecure is not what .curlrc says" && rm ~/.curlrc
    RUN echo "silent" >> ~/.curlrc
  `,
  'the flag is given, in either place or spelling': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a
    RUN curl ⟦-fsSLk⟧ https://example.com/a -o /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a
    FROM debian:13-slim
    RUN curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a
  `,
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from debian:13-slim
    onbuild run sudo curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM debian:13-slim\r\nRUN true && `\r\n  curl -fsSL ⟦--insecure⟧ https://example.com/a -o /a\r\n',
  'without the flag': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/a -o /a
  `,
  'another program with such a flag': dockerfile`
    FROM debian:13-slim
    RUN ./tool -fsSL --insecure https://example.com/a -o /a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    curl -fsSL --insecure https://example.com/a -o /a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # curl -fsSL --insecure https://example.com/a -o /a
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM debian:13-slim
    RUN echo "curl -fsSL --insecure https://example.com/a -o /a"
  `,
  'a variable that is not known': dockerfile`
    FROM debian:13-slim
    ARG OPTIONS
    RUN curl $OPTIONS x
  `,
  'k in a word that is no flag': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/k -o /k
  `,
});
