import { syntaxDirectiveVersion } from '../../../src/checker/rules/precise-base-image/syntax-directive-version.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(syntaxDirectiveVersion, {
  'no tag is latest': dockerfile`
    # syntax=⟦docker/dockerfile⟧
    FROM alpine:3.22
  `,
  'latest is written out': dockerfile`
    # syntax = ⟦docker/dockerfile:latest⟧
    FROM alpine:3.22
  `,
  'the experimental channel stopped years ago': dockerfile`
    # syntax=⟦docker/dockerfile:1.0-experimental⟧
    FROM alpine:3.22
  `,
  'the stable channel is what to follow': dockerfile`
    # syntax=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'a release and labs are versions': dockerfile`
    # syntax=docker/dockerfile:1.20-labs
    FROM alpine:3.22
  `,
  'a digest decides': dockerfile`
    # syntax=docker/dockerfile@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    FROM alpine:3.22
  `,
  'below an instruction it is a comment': dockerfile`
    FROM alpine:3.22
    # syntax=docker/dockerfile
    RUN true
  `,
  'no directive is no choice': dockerfile`
    FROM alpine:3.22
  `,
  'CRLF changes nothing': '# syntax=⟦docker/dockerfile⟧\r\nfrom alpine:3.22\r\n',
  'another directive is another matter': '# escape=`\nFROM `\n  alpine:3.22\n',
  'a heredoc holds no directive': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    # syntax=docker/dockerfile
    EOF
  `,
});
