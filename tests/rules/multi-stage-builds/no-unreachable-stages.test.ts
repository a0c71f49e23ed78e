import { noUnreachableStages } from '../../../src/checker/rules/multi-stage-builds/no-unreachable-stages.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noUnreachableStages, {
  'a stage nothing takes from': dockerfile`
    FROM golang:1.27 AS ⟦leftover⟧
    FROM alpine:3.22
  `,
  'a stage that only feeds such a one': dockerfile`
    FROM golang:1.27 AS ⟦one⟧
    FROM alpine:3.22 AS ⟦two⟧
    COPY --from=one /a /a
    FROM debian:13
  `,
  'a stage without a name': dockerfile`
    ⟦FROM⟧ golang:1.27
    FROM alpine:3.22
  `,
  'the first of two of one name': dockerfile`
    FROM golang:1.27 AS ⟦a⟧
    FROM alpine:3.22 AS a
    FROM debian:13
    COPY --from=a /a /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as ⟦leftover⟧\r\nfrom alpine:3.22\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 `\n  AS ⟦leftover⟧\nFROM alpine:3.22\n',
  'a chain to the last stage': dockerfile`
    FROM golang:1.27 AS one
    FROM one AS two
    FROM alpine:3.22 AS three
    RUN --mount=from=two,target=/a cp /a/b /b
    FROM debian:13
    COPY --from=three /b /b
  `,
  'a stage further down counts': dockerfile`
    FROM alpine:3.22 AS one
    COPY --from=two /a /a
    FROM golang:1.27 AS two
    FROM one
  `,
  'names that say what they are a target for, and what these need': dockerfile`
    FROM golang:1.27 AS base
    FROM base AS test
    FROM base AS unit-tests
    FROM node:24 AS assets
    FROM assets AS dev
    FROM alpine:3.22
  `,
  'a stage that a variable may choose': dockerfile`
    ARG VARIANT=slim
    FROM debian:13-slim AS base-slim
    FROM debian:13 AS base-full
    FROM base-\${VARIANT}
    RUN make
  `,
  'a stage on scratch hands out files': dockerfile`
    FROM golang:1.27 AS generator
    FROM scratch AS bundle
    COPY --from=generator /out /
    FROM alpine:3.22
  `,
  'one stage alone': dockerfile`
    FROM alpine:3.22
  `,
  'a number is as good as a name': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    COPY --from=0 /a /a
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM golang:1.27 AS leftover
    EOF
  `,
});
