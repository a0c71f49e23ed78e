import { labelValueEmail } from '../../../src/checker/rules/linting/label-value-email.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueEmail, {
  'a name alone': dockerfile`
    FROM debian:13-slim
    LABEL maintainer=⟦"Team Payments"⟧
  `,
  'under the key of the specification': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.authors=⟦"Jane Doe"⟧
  `,
  'an address that is hidden, or not one': dockerfile`
    FROM debian:13-slim
    LABEL maintainer=⟦"jane at example"⟧
    LABEL maintainer=⟦"jane@"⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel maintainer=⟦me⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  maintainer=⟦me⟧\n',
  'in the older instruction': dockerfile`
    FROM debian:13-slim
    MAINTAINER ⟦Jane Doe⟧
    MAINTAINER Jane Doe <jane@example.com>
  `,
  addresses: dockerfile`
    FROM debian:13-slim
    LABEL maintainer=abcd@example.com
    LABEL maintainer="Jane Doe <jane@example.com>, John <john@example.co.uk>"
    LABEL org.opencontainers.image.authors="Us (https://example.com/contact)"
    LABEL org.opencontainers.image.authors="example.com/team, @jane"
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL vendor="Team Payments"
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG WHO
    LABEL maintainer=$WHO
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL maintainer=me
    EOF
  `,
});
