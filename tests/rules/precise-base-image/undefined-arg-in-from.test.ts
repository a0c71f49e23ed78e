import { undefinedArgInFrom } from '../../../src/checker/rules/precise-base-image/undefined-arg-in-from.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(undefinedArgInFrom, {
  'a name that no ARG declares is empty': dockerfile`
    FROM python:⟦$VERSION⟧
  `,
  'an ARG inside a stage is not seen by FROM': dockerfile`
    FROM alpine:3.22 AS build
    ARG VERSION=3.13
    FROM python:⟦\${VERSION}⟧-slim
  `,
  'the platform is looked at as well': dockerfile`
    ARG MY_OS=linux
    FROM --platform=$MY_OS/⟦$MYARCH⟧ alpine:3.22
  `,
  'each name is reported': dockerfile`
    FROM ⟦$REGISTRY⟧/app:⟦$TAG⟧
  `,
  'a global ARG is seen by every FROM': dockerfile`
    ARG VERSION=3.13
    FROM python:$VERSION AS build
    FROM python:\${VERSION}-slim
  `,
  'a global ARG without a default is declared': dockerfile`
    ARG VARIANT
    FROM python:3.13$VARIANT
  `,
  'a value to fall back on says what is meant': dockerfile`
    FROM python:\${VERSION:-3.13}
    FROM python:3.13\${VARIANT-}
  `,
  'BuildKit sets the platform names': dockerfile`
    FROM --platform=$BUILDPLATFORM golang:1.27 AS build
    FROM --platform=linux/\${TARGETARCH} alpine:3.22
  `,
  'single quotes and heredocs expand nothing': dockerfile`
    FROM alpine:3.22
    RUN <<'EOF'
    FROM $NAME
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from python:⟦$v⟧\r\nrun true\r\n',
  'a backtick escape changes nothing': '# escape=`\nARG V=1\nFROM `\n  app:$V\n',
  'nothing to fall back on leaves no image': dockerfile`
    FROM ⟦\${IMAGE:-}⟧ AS a
    FROM ⟦\${IMAGE:+alpine:3.22}⟧ AS b
    FROM alpine:3.22\${VARIANT:-} AS c
    FROM \${REGISTRY:-}alpine:3.22
  `,
  'an ARG may bring what the default lacks': dockerfile`
    ARG IMAGE
    ARG BASE=alpine:3.22
    FROM \${IMAGE}\${OTHER:-} AS a
    FROM \${OTHER:-$BASE}
  `,
});
