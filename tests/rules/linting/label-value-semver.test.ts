import { labelValueSemver } from '../../../src/checker/rules/linting/label-value-semver.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelValueSemver, {
  'an underscore': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version=⟦"2.0.1_rc1"⟧
  `,
  'a leading zero': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version=⟦1.02.3⟧
    LABEL org.opencontainers.image.version=⟦1.2.3-01⟧
  `,
  'an empty part': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version=⟦v1.2.3-⟧
    LABEL org.opencontainers.image.version=⟦1.2.3-rc..1⟧
    LABEL org.opencontainers.image.version=⟦1.2.3rc1⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel org.opencontainers.image.version=⟦1.2.3_a⟧\r\nFROM debian:13-slim\r\n',
  'a backtick escape':
    '# escape=`\nFROM debian:13-slim\nLABEL a=b `\n  org.opencontainers.image.version=⟦1.2.3_a⟧\n',
  'semantic versions, with the v of a tag too': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version=2.0.1-rc1
    LABEL org.opencontainers.image.version=v10.0.1-alpha.1+build.5
  `,
  'other schemes': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version=trixie
    LABEL org.opencontainers.image.version=3.22
    LABEL org.opencontainers.image.version=10.0.17763.1
    LABEL org.opencontainers.image.version=2026-11-23
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG VERSION
    LABEL org.opencontainers.image.version=$VERSION
  `,
  'another key may hold anything': dockerfile`
    FROM debian:13-slim
    LABEL com.example.version=1.2.3_rc1
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL org.opencontainers.image.version=1.2.3_rc1
    EOF
  `,
  'a date': dockerfile`
    FROM debian:13-slim
    LABEL org.opencontainers.image.version="2024.01.02"
  `,
});
