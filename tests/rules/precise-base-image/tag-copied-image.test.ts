import { tagCopiedImage } from '../../../src/checker/rules/precise-base-image/tag-copied-image.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(tagCopiedImage, {
  'latest moves when copied from, too': dockerfile`
    FROM alpine:3.22
    COPY --from=⟦ghcr.io/astral-sh/uv:latest⟧ /uv /bin/
  `,
  'no tag is latest': dockerfile`
    FROM php:8.4-cli-trixie
    COPY --from=⟦composer⟧ /usr/bin/composer /usr/bin/
  `,
  'a bind mount takes from an image as well': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=bind,from=⟦team/tools⟧,target=/tools /tools/run
  `,
  'a version is a version': dockerfile`
    FROM alpine:3.22
    COPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /bin/
    RUN --mount=from=team/tools:1.2,target=/tools /tools/run
  `,
  'a digest decides': dockerfile`
    FROM alpine:3.22
    COPY --from=team/tools@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 /a /b
  `,
  'a stage is not an image': dockerfile`
    FROM golang:1.27-trixie AS golang
    FROM alpine:3.22
    COPY --from=golang /a /b
    COPY --from=0 /a /c
    RUN --mount=from=golang,target=/go true
  `,
  'a bare word may be a build context': dockerfile`
    FROM alpine:3.22
    COPY --from=assets / /srv
  `,
  'a variable is unknown': dockerfile`
    FROM alpine:3.22
    ARG TOOLS
    COPY --from=\${TOOLS} /a /b
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\ncopy --from=⟦team/app:latest⟧ /a /b\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nCOPY `\n  --from=team/app:1 /a /b\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    COPY --from=team/app /a /b
    EOF
  `,
});
