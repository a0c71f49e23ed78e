import { labelStaleBaseDigest } from '../../../src/checker/rules/precise-base-image/label-stale-base-digest.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelStaleBaseDigest, {
  'a tag has no digest to speak of': dockerfile`
    FROM alpine:3.22
    LABEL org.opencontainers.image.base.digest=⟦sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1⟧
  `,
  'another digest is the wrong one': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    LABEL org.opencontainers.image.title="x" org.opencontainers.image.base.digest=⟦"sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685"⟧
  `,
  'a label of a stage that the final one continues is inherited': dockerfile`
    FROM alpine:3.22 AS base
    LABEL org.opencontainers.image.base.digest=⟦sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1⟧
    FROM base
  `,
  'the last label counts': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    LABEL org.opencontainers.image.base.digest=sha256:b6a6be0ff92ab6db8acd94f5d1b7a6c2f0f5d10ce3c24af348d333ac6da80685
    LABEL org.opencontainers.image.base.digest=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'the same digest is right': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    LABEL org.opencontainers.image.base.digest="sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1"
  `,
  'a build stage is not shipped': dockerfile`
    FROM alpine:3.22 AS build
    LABEL org.opencontainers.image.base.digest=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    FROM alpine:3.22
  `,
  'an argument is filled in by the build': dockerfile`
    FROM alpine:3.22
    ARG DIGEST
    LABEL org.opencontainers.image.base.digest=\${DIGEST}
  `,
  'a base in a variable is unknown': dockerfile`
    ARG IMAGE
    FROM \${IMAGE}
    LABEL org.opencontainers.image.base.digest=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'another label is another matter': dockerfile`
    FROM alpine:3.22
    LABEL org.opencontainers.image.revision=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'lower-case keywords and CRLF change nothing': `from alpine:3.22\r\nlabel org.opencontainers.image.base.digest=⟦sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1⟧\r\n`,
  'a backtick escape changes nothing': `# escape=\`\nFROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\nLABEL \`\n  org.opencontainers.image.base.digest=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n`,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    LABEL org.opencontainers.image.base.digest=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
    EOF
  `,
});
