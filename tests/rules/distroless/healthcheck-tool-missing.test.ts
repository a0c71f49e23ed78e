import { healthcheckToolMissing } from '../../../src/checker/rules/distroless/healthcheck-tool-missing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(healthcheckToolMissing, {
  'Alpine has no curl': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ⟦curl⟧ -f http://localhost || exit 1
  `,
  'slim images have neither': dockerfile`
    FROM python:3.13-slim
    HEALTHCHECK CMD [⟦"wget"⟧, "-q", "http://localhost"]
  `,
  'distroless has nothing': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    HEALTHCHECK CMD [⟦"curl"⟧, "-f", "http://localhost"]
  `,
  'in a stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    HEALTHCHECK CMD ⟦curl⟧ -f http://localhost
    FROM base
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nhealthcheck cmd ⟦curl⟧ -f http://localhost\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nHEALTHCHECK CMD `\n  ⟦curl⟧ -f http://localhost\n',
  'it is installed': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache curl
    HEALTHCHECK CMD curl -f http://localhost
  `,
  'it is copied in': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    COPY --from=curl /curl /usr/local/bin/curl
    HEALTHCHECK CMD ["curl", "-f", "http://localhost"]
  `,
  'a script may install it': dockerfile`
    FROM debian:13
    COPY setup.sh /
    RUN /setup.sh
    HEALTHCHECK CMD curl -f http://localhost
  `,
  'Alpine has wget': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD wget -q --spider http://localhost
  `,
  'full images have curl': dockerfile`
    FROM python:3.13
    HEALTHCHECK CMD curl -f http://localhost
  `,
  'a program of its own': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/app", "--check"]
  `,
  'no check at all': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE
  `,
  'a build stage is left behind': dockerfile`
    FROM alpine:3.22 AS build
    HEALTHCHECK CMD curl -f http://localhost
    FROM debian:13
  `,
  'an image nobody knows': dockerfile`
    FROM example.com/base:1
    HEALTHCHECK CMD curl -f http://localhost
  `,
  'a program that a variable names': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD $CHECK http://localhost
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    HEALTHCHECK CMD curl -f http://localhost
    EOF
  `,
  'one of two ways': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl -f http://localhost || wget -q --spider http://localhost
  `,
});
