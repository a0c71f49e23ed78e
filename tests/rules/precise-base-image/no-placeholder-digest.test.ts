import { noPlaceholderDigest } from '../../../src/checker/rules/precise-base-image/no-placeholder-digest.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noPlaceholderDigest, {
  'zeros are no hash': dockerfile`
    FROM ⟦alpine:3.22@sha256:0000000000000000000000000000000000000000000000000000000000000000⟧
  `,
  'a word said over and over is no hash': dockerfile`
    FROM alpine:3.22 AS build
    FROM ⟦alpine@sha256:deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef⟧
  `,
  'the digits in order are no hash': dockerfile`
    FROM ⟦alpine:3.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef⟧
  `,
  'a real hash does not repeat': dockerfile`
    FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'an ARG may hold the digest': dockerfile`
    ARG DIGEST
    FROM alpine@\${DIGEST}
  `,
  'a tag is no digest': dockerfile`
    FROM team/app:0000000000000000
  `,
  'lower-case keywords and CRLF change nothing': `from ⟦alpine@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa⟧\r\n`,
  'a backtick escape changes nothing': `# escape=\`\nFROM \`\n  alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n`,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM alpine@sha256:0000000000000000000000000000000000000000000000000000000000000000
    EOF
  `,
});
