import { labelUnknownKey } from '../../../src/checker/rules/linting/label-unknown-key.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelUnknownKey, {
  'a slip of the hand': dockerfile`
    FROM debian:13-slim
    LABEL ⟦org.opencontainers.image.autors⟧="me@example.com"
  `,
  'another word': dockerfile`
    FROM debian:13-slim
    LABEL ⟦"org.opencontainers.image.maintainer"⟧="me@example.com"
  `,
  'nothing near': dockerfile`
    FROM debian:13-slim
    LABEL ⟦org.opencontainers.image.colour⟧=blue
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel ⟦org.opencontainers.image.licence⟧=MIT\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  ⟦org.opencontainers.image.sources⟧=x\n',
  'keys that are there': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.title=Shop \
          org.opencontainers.image.ref.name=main \
          org.opencontainers.image.base.name=docker.io/library/debian:13-slim
  `,
  'other namespaces may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.author=me org.opencontainers.distribution.x=y author=me
  `,
  'a key with a variable': dockerfile`
    FROM debian:13-slim
    ARG KEY
    LABEL org.opencontainers.image.$KEY=x
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.author=me
    EOF
  `,
  'what overrides the image’s own': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.author="me@example.com" org.opencontainers.image.os="linux"
  `,
});
