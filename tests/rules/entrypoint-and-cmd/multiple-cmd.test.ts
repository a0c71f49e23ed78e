import { multipleCmd } from '../../../src/checker/rules/entrypoint-and-cmd/multiple-cmd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(multipleCmd, {
  'the earlier one has no effect': dockerfile`
    FROM alpine:3.22
    ⟦CMD⟧ ["/first"]
    RUN echo between
    CMD ["/second"]
  `,
  'of three, the first two have none': dockerfile`
    FROM alpine:3.22
    ⟦CMD⟧ ["/first"]
    ⟦CMD⟧ /second
    CMD ["/third"]
  `,
  'each stage is counted by itself': dockerfile`
    FROM alpine:3.22 AS one
    ⟦CMD⟧ ["/first"]
    CMD ["/second"]
    FROM alpine:3.22
    CMD ["/third"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\n⟦cmd⟧ ["/first"]\r\ncmd ["/second"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\n⟦CMD⟧ `\n  ["/first"]\nCMD ["/second"]\n',
  'one is enough': dockerfile`
    FROM alpine:3.22
    CMD ["/only"]
  `,
  'a stage may change what the one it continues has set': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/first"]
    FROM base
    CMD ["/second"]
  `,
  'a trigger belongs to another build': dockerfile`
    FROM alpine:3.22
    ONBUILD CMD ["/first"]
    CMD ["/second"]
  `,
  'the check of HEALTHCHECK is no CMD': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
    CMD ["/server"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    CMD ["/first"]
    EOF
    CMD ["/second"]
  `,
  'a comment is no instruction': dockerfile`
    FROM alpine:3.22
    # CMD ["/first"]
    CMD ["/second"]
  `,
  'a variable changes nothing': dockerfile`
    FROM alpine:3.22
    ARG PROGRAM=/server
    CMD ["\${PROGRAM}"]
  `,
});
