import { labelSourceMissing } from '../../../src/checker/rules/linting/label-source-missing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelSourceMissing, {
  'labels, but not this one': dockerfile`
    FROM debian:13-slim
    LABEL ⟦org.opencontainers.image.title⟧=Shop org.opencontainers.image.vendor=Us
  `,
  'in the stage that the final one continues': dockerfile`
    FROM debian:13-slim AS base
    LABEL ⟦org.opencontainers.image.title⟧=Shop org.opencontainers.image.vendor=Us
    FROM base
    RUN ./a
  `,
  'lower case and CRLF':
    'from debian:13-slim\r\nlabel ⟦org.opencontainers.image.title⟧=Shop\r\nlabel org.opencontainers.image.vendor=Us\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  ⟦org.opencontainers.image.title⟧=Shop `\n  org.opencontainers.image.vendor=Us\n',
  'the source is named': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.title=Shop
    LABEL org.opencontainers.image.source=https://example.com/shop
  `,
  'a variable holds it': dockerfile`
    FROM debian:13-slim
    ARG SOURCE
    LABEL org.opencontainers.image.title=Shop org.opencontainers.image.source=$SOURCE
  `,
  'a key with a variable may be it': dockerfile`
    FROM debian:13-slim
    ARG KEY=source
    LABEL org.opencontainers.image.title=Shop org.opencontainers.image.$KEY=x org.opencontainers.image.vendor=Us
  `,
  'one label is no description': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.authors=me@example.com
  `,
  'no label, or others': dockerfile`
    FROM debian:13-slim
    LABEL com.example.team=payments
  `,
  'a build stage is not shipped': dockerfile`
    FROM debian:13-slim AS build
    LABEL org.opencontainers.image.title=Shop org.opencontainers.image.vendor=Us
    FROM debian:13-slim
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.title=Shop org.opencontainers.image.vendor=Us
    EOF
  `,
});
