import { noDebugBaseImage } from '../../../src/checker/rules/distroless/no-debug-base-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noDebugBaseImage, {
  'a shell where there should be none': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦debug⟧
  `,
  'also as nonroot': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦debug-nonroot⟧
  `,
  'Chainguard calls it dev': dockerfile`
    FROM cgr.dev/chainguard/python:⟦latest-dev⟧
  `,
  'through a line of stages': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦debug⟧ AS base
    FROM base
  `,
  'lower-case keywords and CRLF change nothing':
    'from gcr.io/distroless/static-debian13:⟦debug⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  gcr.io/distroless/static-debian13:⟦debug⟧\n',
  'the plain variants': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
  `,
  'a stage for debugging': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot AS final
    FROM gcr.io/distroless/static-debian13:debug AS debug
  `,
  'a build stage is left behind': dockerfile`
    FROM cgr.dev/chainguard/python:latest-dev AS build
    FROM cgr.dev/chainguard/python:latest
  `,
  'debug of another image means what it means there': dockerfile`
    FROM team/app:debug
  `,
  'a tag that cannot be known': dockerfile`
    ARG TAG
    FROM gcr.io/distroless/static-debian13:$TAG
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM gcr.io/distroless/static-debian13:debug
    EOF
  `,
});
