import { requireImageDigest } from '../../../src/checker/rules/pinned-base-image/require-image-digest.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(requireImageDigest, {
  'a tag can be pushed again': dockerfile`
    FROM ⟦python:3.13-slim-trixie⟧
  `,
  'every stage is looked at': dockerfile`
    FROM ⟦golang:1.27⟧ AS build
    FROM ⟦debian⟧
  `,
  'the default of an ARG is what a plain build takes': dockerfile`
    ARG TAG=3.22
    FROM ⟦alpine:$TAG⟧
  `,
  'a digest is the content': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    FROM alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'a digest may be in a variable': dockerfile`
    ARG DIGEST
    FROM alpine@\${DIGEST}
  `,
  'scratch is empty, and a stage is of this file': dockerfile`
    FROM scratch AS base
    FROM base
  `,
  'an unknown variable is unknown': dockerfile`
    ARG IMAGE
    FROM $IMAGE
  `,
  'lower-case keywords and CRLF change nothing': 'from ⟦alpine:3.22⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n',
  'what is no image': dockerfile`
    FROM Scratch
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM scratch
    COPY <<EOF /Dockerfile
    FROM alpine:3.22
    EOF
  `,
});
