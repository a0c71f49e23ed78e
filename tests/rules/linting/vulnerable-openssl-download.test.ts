import { vulnerableOpensslDownload } from '../../../src/checker/rules/linting/vulnerable-openssl-download.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(vulnerableOpensslDownload, {
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    curl -fsSLO https://www.openssl.org/source/⟦openssl-3.0.6⟧.tar.gz
    EOF
  `,
  'a release that CVE-2022-3602 is in': dockerfile`
    FROM debian:13-slim
    ADD https://www.openssl.org/source/⟦openssl-3.0.5⟧.tar.gz /src/
  `,
  'fetched in a RUN, in any stage': dockerfile`
    FROM debian:13-slim AS build
    RUN curl -fsSLO https://www.openssl.org/source/⟦openssl-3.0.6⟧.tar.gz
    FROM debian:13-slim
  `,
  'CRLF, lower case':
    'from debian:13-slim\r\nrun wget https://example.com/⟦openssl-3.0.0⟧.tar.gz\r\n',
  'the release that mended it': dockerfile`
    FROM debian:13-slim
    ADD https://www.openssl.org/source/openssl-3.0.7.tar.gz /src/
  `,
  'a later release that begins alike': dockerfile`
    FROM debian:13-slim
    RUN curl -O https://example.com/openssl-3.0.15.tar.gz
  `,
  'another line': dockerfile`
    FROM debian:13-slim
    RUN curl -O https://example.com/openssl-1.1.1w.tar.gz
  `,
  'a package of a distribution': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y openssl=3.0.5-1
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG V
    RUN curl -O https://example.com/openssl-$V.tar.gz
  `,
});
