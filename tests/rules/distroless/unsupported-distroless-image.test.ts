import { unsupportedDistrolessImage } from '../../../src/checker/rules/distroless/unsupported-distroless-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unsupportedDistrolessImage, {
  'a release that is gone': dockerfile`
    FROM ⟦gcr.io/distroless/base-debian11:nonroot⟧
  `,
  'Debian 12, with and without a language': dockerfile`
    FROM ⟦gcr.io/distroless/python3-debian12⟧
    FROM ⟦gcr.io/distroless/static-debian12:nonroot⟧
  `,
  'Node.js 20': dockerfile`
    FROM ⟦gcr.io/distroless/nodejs20-debian13:nonroot⟧
  `,
  'every stage is looked at': dockerfile`
    FROM ⟦gcr.io/distroless/cc-debian10⟧ AS files
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from ⟦gcr.io/distroless/base-debian11⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  ⟦gcr.io/distroless/base-debian11⟧\n',
  'a variable that is known': dockerfile`
    ARG RELEASE=11
    FROM ⟦gcr.io/distroless/base-debian$RELEASE⟧
  `,
  'current ones': dockerfile`
    FROM gcr.io/distroless/python3-debian13:nonroot
    FROM gcr.io/distroless/static-debian13:nonroot
    FROM gcr.io/distroless/nodejs24-debian13:nonroot
  `,
  'a name without a release follows': dockerfile`
    FROM gcr.io/distroless/static:nonroot
  `,
  'another image of Debian 11': dockerfile`
    FROM debian:11
  `,
  'a name that only looks like it': dockerfile`
    FROM example.com/distroless/base-debian11
  `,
  'a stage of that name': dockerfile`
    FROM alpine:3.22 AS base-debian11
    FROM base-debian11
  `,
  'a variable that cannot be known': dockerfile`
    ARG RELEASE
    FROM gcr.io/distroless/base-debian$RELEASE
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM gcr.io/distroless/base-debian11
    EOF
  `,
});
