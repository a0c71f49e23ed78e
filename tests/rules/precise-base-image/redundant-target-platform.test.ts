import { redundantTargetPlatform } from '../../../src/checker/rules/precise-base-image/redundant-target-platform.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(redundantTargetPlatform, {
  'the target platform is what FROM takes': dockerfile`
    FROM ⟦--platform=$TARGETPLATFORM⟧ alpine:3.22
  `,
  'braces and quotes do not matter': dockerfile`
    FROM alpine:3.22 AS build
    FROM ⟦--platform=\${TARGETPLATFORM}⟧ alpine:3.22
    FROM ⟦--platform="$TARGETPLATFORM"⟧ alpine:3.22
  `,
  'the build platform is another one': dockerfile`
    FROM --platform=$BUILDPLATFORM alpine:3.22
  `,
  'a value to fall back on is a choice': dockerfile`
    FROM --platform=\${TARGETPLATFORM:-linux/amd64} alpine:3.22
  `,
  'a default of the same name is a choice': dockerfile`
    ARG TARGETPLATFORM=linux/amd64
    FROM --platform=$TARGETPLATFORM alpine:3.22
  `,
  'a part of it is another value': dockerfile`
    FROM --platform=linux/$TARGETARCH alpine:3.22
  `,
  'a constant is the business of no-fixed-platform-flag': dockerfile`
    FROM --platform=linux/amd64 alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing':
    'from ⟦--platform=$TARGETPLATFORM⟧ alpine:3.22\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  --platform=$BUILDPLATFORM alpine:3.22\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM --platform=$TARGETPLATFORM alpine:3.22
    EOF
  `,
});
