import { unnamedBuildStage } from '../../../src/checker/rules/multi-stage-builds/unnamed-build-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unnamedBuildStage, {
  'a number for a stage': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    COPY --from=⟦0⟧ /a /a
  `,
  'though the stage has a name': dockerfile`
    FROM golang:1.27 AS build
    FROM alpine:3.22
    COPY --from=⟦0⟧ /a /a
  `,
  'in a mount': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    RUN --mount=from=⟦0⟧,target=/a cp /a/b /b
  `,
  'each time': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    COPY --from=⟦0⟧ /a /a
    COPY --from=⟦0⟧ /b /b
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27\r\nfrom alpine:3.22\r\ncopy --from=⟦0⟧ /a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27\nFROM alpine:3.22\nCOPY `\n  --from=⟦0⟧ /a /a\n',
  'a name': dockerfile`
    FROM golang:1.27 AS build
    FROM alpine:3.22
    COPY --from=build /a /a
  `,
  'a number that is no stage is the business of copy-from-undefined-stage': dockerfile`
    FROM alpine:3.22
    COPY --from=7 /a /a
  `,
  'the last stage needs no name': dockerfile`
    FROM golang:1.27 AS build
    FROM alpine:3.22
  `,
  'an image whose name begins with a digit': dockerfile`
    FROM alpine:3.22
    COPY --from=0x/app:1 /a /a
  `,
  'a variable that cannot be known': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    ARG STAGE
    COPY --from=$STAGE /a /a
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM golang:1.27
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    COPY --from=0 /a /a
    EOF
  `,
});
