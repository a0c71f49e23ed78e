import { consistentImagePins } from '../../../src/checker/rules/precise-base-image/consistent-image-pins.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(consistentImagePins, {
  'one stage pins and one does not': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM ⟦alpine:3.22⟧
  `,
  'the order does not matter': dockerfile`
    FROM ⟦docker.io/library/alpine:3.22⟧ AS build
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'two digests are two images': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM ⟦alpine:3.22@sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685⟧
  `,
  'the same pin twice is one image': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'other tags are other images': dockerfile`
    FROM python:3.13@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM python:3.13-slim@sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685
  `,
  'no pin at all is the business of require-image-digest': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
  `,
  'digests of single platforms differ': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM --platform=linux/arm64 alpine:3.22@sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685
  `,
  'a digest in a variable is unknown': dockerfile`
    ARG DIGEST
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS build
    FROM alpine:3.22@\${DIGEST}
  `,
  'lower-case keywords and CRLF change nothing': `from alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 as a\r\nfrom ⟦alpine:3.22⟧\r\n`,
  'a backtick escape changes nothing': `# escape=\`\nFROM \`\n  alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n`,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    COPY <<EOF /Dockerfile
    FROM alpine:3.22
    EOF
  `,
});
