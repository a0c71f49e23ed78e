import { labelValueTime } from '../../../src/checker/rules/linting/label-value-time.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueTime, {
  'not of the form': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.created=⟦"2026-11-23"⟧
  `,
  'without quotes': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.created=⟦yesterday⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel org.opencontainers.image.created=⟦yesterday⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  org.opencontainers.image.created=⟦yesterday⟧\n',
  'a good one: 2026-11-23T08:00:00Z': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.created="2026-11-23T08:00:00Z"
  `,
  'a good one: 2026-11-23T08:00:00.5+01:00': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.created="2026-11-23T08:00:00.5+01:00"
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.created="2026-11-23"
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG V
    LABEL org.opencontainers.image.created=$V
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.created="2026-11-23"
    EOF
  `,
});
