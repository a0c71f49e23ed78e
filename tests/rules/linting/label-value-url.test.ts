import { labelValueUrl } from '../../../src/checker/rules/linting/label-value-url.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueUrl, {
  'not of the form': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.source=⟦"github.com/example/shop"⟧
  `,
  'without quotes': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.source=⟦somewhere⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel org.opencontainers.image.source=⟦somewhere⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  org.opencontainers.image.source=⟦somewhere⟧\n',
  'a good one: https://github.com/example/shop': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.source="https://github.com/example/shop"
  `,
  'a good one: git://example.com/shop.git': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.source="git://example.com/shop.git"
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.source="github.com/example/shop"
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG V
    LABEL org.opencontainers.image.source=$V
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.source="github.com/example/shop"
    EOF
  `,
});
