import { curlFollowRedirects } from '../../../src/checker/rules/linting/curl-follow-redirects.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(curlFollowRedirects, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦curl⟧ -fsS https://example.com/a -o /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦curl⟧ -fsS https://example.com/a -o /a
    FROM debian:13-slim
    RUN ⟦curl⟧ -fsS https://example.com/a -o /a
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦curl⟧ -fsS https://example.com/a -o /a\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    ⟦curl⟧ -fsS https://example.com/a -o /a
    EOF
  `,
  'put right': dockerfile`
    FROM debian:13-slim
    RUN curl -fsSL https://example.com/a -o /a
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    curl -fsS https://example.com/a -o /a
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # curl -fsS https://example.com/a -o /a
    RUN true
  `,
  'the long spelling follows too': dockerfile`
    FROM debian:13-slim
    RUN curl --location https://example.com/a -o /a
  `,
  'a service next door redirects nowhere': dockerfile`
    FROM debian:13-slim
    RUN curl -f http://localhost:8080/ready
  `,
  'an unknown address': dockerfile`
    FROM debian:13-slim
    ARG URL
    RUN curl -f $URL -o /a
  `,
  'a protocol without redirects': dockerfile`
    FROM debian:13-slim
    RUN curl -fsS ftp://example.com/a -o /a
  `,
});
