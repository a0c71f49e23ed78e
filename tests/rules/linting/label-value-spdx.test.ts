import { labelValueSpdx } from '../../../src/checker/rules/linting/label-value-spdx.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueSpdx, {
  'not of the form': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.licenses=⟦"Apache 2.0"⟧
  `,
  'without quotes': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.licenses=⟦Apache2⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel org.opencontainers.image.licenses=⟦Apache2⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  org.opencontainers.image.licenses=⟦Apache2⟧\n',
  'a good one: Apache-2.0': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.licenses="Apache-2.0"
  `,
  'a good one: MIT OR Apache-2.0': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.licenses="MIT OR Apache-2.0"
  `,
  'a good one: GPL-3.0-or-later WITH Classpath-exception-2.0': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.licenses="GPL-3.0-or-later WITH Classpath-exception-2.0"
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.licenses="Apache 2.0"
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG V
    LABEL org.opencontainers.image.licenses=$V
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.licenses="Apache 2.0"
    EOF
  `,
});
