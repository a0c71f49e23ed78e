import { multipleEntrypoint } from '../../../src/checker/rules/entrypoint-and-cmd/multiple-entrypoint.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(multipleEntrypoint, {
  'the earlier one has no effect': dockerfile`
    FROM alpine:3.22
    ⟦ENTRYPOINT⟧ ["/first"]
    RUN echo between
    ENTRYPOINT ["/second"]
  `,
  'of three, the first two have none': dockerfile`
    FROM alpine:3.22
    ⟦ENTRYPOINT⟧ ["/first"]
    ⟦ENTRYPOINT⟧ /second
    ENTRYPOINT ["/third"]
  `,
  'each stage is counted by itself': dockerfile`
    FROM alpine:3.22 AS one
    ⟦ENTRYPOINT⟧ ["/first"]
    ENTRYPOINT ["/second"]
    FROM alpine:3.22
    ENTRYPOINT ["/third"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\n⟦entrypoint⟧ ["/first"]\r\nentrypoint ["/second"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\n⟦ENTRYPOINT⟧ `\n  ["/first"]\nENTRYPOINT ["/second"]\n',
  'one is enough': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/only"]
  `,
  'a stage may change what the one it continues has set': dockerfile`
    FROM alpine:3.22 AS base
    ENTRYPOINT ["/first"]
    FROM base
    ENTRYPOINT ["/second"]
  `,
  'a trigger belongs to another build': dockerfile`
    FROM alpine:3.22
    ONBUILD ENTRYPOINT ["/first"]
    ENTRYPOINT ["/second"]
  `,
  'the check of HEALTHCHECK is no ENTRYPOINT': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
    ENTRYPOINT ["/server"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENTRYPOINT ["/first"]
    EOF
    ENTRYPOINT ["/second"]
  `,
  'a comment is no instruction': dockerfile`
    FROM alpine:3.22
    # ENTRYPOINT ["/first"]
    ENTRYPOINT ["/second"]
  `,
  'a variable changes nothing': dockerfile`
    FROM alpine:3.22
    ARG PROGRAM=/server
    ENTRYPOINT ["\${PROGRAM}"]
  `,
});
