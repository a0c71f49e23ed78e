import { copyFromEmptyScratchStage } from '../../../src/checker/rules/multi-stage-builds/copy-from-empty-scratch-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromEmptyScratchStage, {
  'nothing to copy': dockerfile`
    FROM scratch AS none
    FROM alpine:3.22
    COPY --from=⟦none⟧ /a /a
  `,
  'settings are no files': dockerfile`
    FROM scratch AS none
    LABEL a=b
    ENV A=b
    FROM alpine:3.22
    COPY --from=⟦none⟧ /a /a
  `,
  'a stage that goes on from it without adding': dockerfile`
    FROM scratch AS none
    FROM none AS still-none
    FROM alpine:3.22
    COPY --from=⟦still-none⟧ /a /a
  `,
  'by number': dockerfile`
    FROM scratch
    FROM alpine:3.22
    COPY --from=⟦0⟧ /a /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from scratch as none\r\nfrom alpine:3.22\r\ncopy --from=⟦none⟧ /a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM scratch AS none\nFROM alpine:3.22\nCOPY `\n  --from=⟦none⟧ /a /a\n',
  'files were copied in': dockerfile`
    FROM scratch AS some
    COPY a /a
    FROM alpine:3.22
    COPY --from=some /a /a
  `,
  'a folder was made': dockerfile`
    FROM scratch AS some
    WORKDIR /a
    FROM alpine:3.22
    COPY --from=some /a /a
  `,
  'a heredoc is a file': dockerfile`
    FROM scratch AS some
    COPY <<EOF /a
    text
    EOF
    FROM alpine:3.22
    COPY --from=some /a /a
  `,
  'an empty stage may be mounted': dockerfile`
    FROM scratch AS none
    FROM alpine:3.22
    RUN --mount=from=none,target=/a ls /a
  `,
  'a base that a variable names': dockerfile`
    ARG BASE
    FROM $BASE AS unknown
    FROM alpine:3.22
    COPY --from=unknown /a /a
  `,
  'an image that is called nearly so': dockerfile`
    FROM scratch-plus:1 AS some
    FROM alpine:3.22
    COPY --from=some /a /a
  `,
});
