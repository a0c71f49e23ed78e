import { copyFromMissingIndex } from '../../../src/checker/rules/multi-stage-builds/copy-from-missing-index.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromMissingIndex, {
  'behind the last stage': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=⟦2⟧ /a /a
  `,
  'the only stage is 0': dockerfile`
    FROM alpine:3.22
    COPY --from=⟦1⟧ /a /a
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncopy --from=⟦3⟧ /a /a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nCOPY --from=⟦3⟧ `\n  /a /a\n',
  'numbers that exist, before and behind': dockerfile`
    FROM alpine:3.22
    COPY --from=1 /a /a
    FROM alpine:3.22
    COPY --from=0 /a /a
  `,
  'a name, or an image': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=build /a /a
    COPY --from=nginx:1.29 /a /a
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG STAGE
    COPY --from=\${STAGE} /a /a
  `,
  'a mount takes a number for an image': dockerfile`
    FROM alpine:3.22
    RUN --mount=from=7,target=/x ls /x
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    COPY --from=5 /a /a
    EOF
  `,
});
