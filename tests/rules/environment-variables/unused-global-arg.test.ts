import { unusedGlobalArg } from '../../../src/checker/rules/environment-variables/unused-global-arg.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unusedGlobalArg, {
  'no FROM uses it, no stage repeats it': dockerfile`
    ARG ⟦VERSION=1⟧
    FROM alpine:3.22
  `,
  'one of several': dockerfile`
    ARG TAG=3.22
    ARG ⟦VARIANT⟧
    FROM alpine:$TAG
  `,
  'lower-case keywords and CRLF change nothing': 'arg ⟦VERSION=1⟧\r\nfrom alpine:3.22\r\n',
  'a FROM uses it': dockerfile`
    ARG TAG=3.22
    FROM alpine:$TAG
  `,
  'so does --platform': dockerfile`
    ARG PLATFORM=linux/amd64
    FROM --platform=$PLATFORM alpine:3.22
  `,
  'another ARG uses it': dockerfile`
    ARG MAJOR=3
    ARG TAG=$MAJOR.22
    FROM alpine:$TAG
  `,
  'a stage repeats it': dockerfile`
    ARG VERSION=1
    FROM alpine:3.22 AS build
    ARG VERSION
    FROM alpine:3.22
  `,
  'a stage speaks of it, and lacks the ARG': dockerfile`
    ARG VERSION=1
    FROM alpine:3.22
    LABEL version=$VERSION
  `,
  'the builder reads some itself': dockerfile`
    ARG BUILDKIT_SBOM_SCAN_CONTEXT=true
    ARG SOURCE_DATE_EPOCH=0
    ARG HTTP_PROXY
    FROM alpine:3.22
  `,
  'an ARG in a stage is there for its commands': dockerfile`
    FROM alpine:3.22
    ARG CFLAGS=-O2
    RUN make
  `,
  'no stage, no finding': dockerfile`
    ARG VERSION=1
  `,
  'what was to be a comment': dockerfile`
    ARG ⟦V⟧ # only used here
    ARG W # see below
    FROM debian:$W
  `,
  'no name of a variable': dockerfile`
    ARG ⟦V⟧ - 1.2
    FROM debian:13
  `,
});
