import { wgetRetry } from '../../../src/checker/rules/linting/wget-retry.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(wgetRetry, {
  'in the plainest form': dockerfile`
    FROM debian:13-slim
    RUN ⟦wget⟧ -q https://example.com/a
  `,
  'once for a stage, and for those that continue it': dockerfile`
    FROM debian:13-slim AS build
    RUN ⟦wget⟧ https://example.com/a && wget https://example.com/b
    FROM build
    RUN wget https://example.com/c
    FROM fedora:43
    RUN [⟦"wget"⟧, "https://example.com/a"]
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nfrom debian:13-slim\r\nrun true && `\r\n  ⟦wget⟧ -q https://example.com/a\r\n',
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    ⟦wget⟧ -q https://example.com/a
    EOF
  `,
  'told when, or how often': dockerfile`
    FROM debian:13-slim
    RUN wget --retry-connrefused -q https://example.com/a && wget -t 5 -q https://example.com/b
    RUN wget --retry-on-http-error=503 https://example.com/c && wget --tries=5 https://example.com/d
  `,
  'a wgetrc settles it for the stage': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /etc/wgetrc
    retry_connrefused = on
    EOF
    RUN wget -q https://example.com/a
    FROM debian:13-slim
    ENV WGETRC=/conf
    RUN wget -q https://example.com/a
  `,
  'BusyBox knows no such flag': dockerfile`
    FROM alpine:3.22
    RUN wget -q https://example.com/a
    FROM alpine:3.22
    RUN apk add --no-cache wget && ⟦wget⟧ -q https://example.com/a
  `,
  'a service next door, the version, an address that is not known, a comment': dockerfile`
    FROM debian:13-slim
    ARG URL
    RUN wget http://localhost:8080/ready && wget --version && wget $URL
    # wget https://example.com/a
  `,
  'what takes its packages with apk has the wget of BusyBox': dockerfile`
    FROM example/base:1
    RUN apk add --no-cache make && wget -q https://example.com/a
  `,
});
