import { preferNonrootTag } from '../../../src/checker/rules/distroless/prefer-nonroot-tag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferNonrootTag, {
  'latest is root': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦latest⟧
  `,
  'so is no tag': dockerfile`
    FROM ⟦gcr.io/distroless/static-debian13⟧
  `,
  'and debug': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦debug⟧
  `,
  'through a line of stages': dockerfile`
    FROM gcr.io/distroless/static-debian13:⟦latest⟧ AS base
    FROM base
  `,
  'a variable with a default is what a plain build takes': dockerfile`
    ARG TAG=latest
    FROM ⟦gcr.io/distroless/cc-debian13:$TAG⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from gcr.io/distroless/static-debian13:⟦latest⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  gcr.io/distroless/static-debian13:⟦latest⟧\n',
  nonroot: dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
  `,
  'with a shell for debugging': dockerfile`
    FROM gcr.io/distroless/static-debian13:debug-nonroot
  `,
  'a USER does the same': dockerfile`
    FROM gcr.io/distroless/static-debian13:latest
    USER 65532
  `,
  'a build stage is left behind': dockerfile`
    FROM gcr.io/distroless/static-debian13:latest AS files
    FROM alpine:3.22
    COPY --from=files /etc/ssl /etc/ssl
  `,
  'another image': dockerfile`
    FROM alpine:latest
  `,
  'a name that only looks like it': dockerfile`
    FROM example.com/distroless/static:latest
  `,
  'a digest without a tag may be any': dockerfile`
    FROM gcr.io/distroless/static-debian13@sha256:4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8
  `,
  'a tag that cannot be known': dockerfile`
    ARG TAG
    FROM gcr.io/distroless/static-debian13:$TAG
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM gcr.io/distroless/static-debian13:latest
    EOF
  `,
});
