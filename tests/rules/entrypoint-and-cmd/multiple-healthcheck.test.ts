import { multipleHealthcheck } from '../../../src/checker/rules/entrypoint-and-cmd/multiple-healthcheck.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(multipleHealthcheck, {
  'the earlier check is never made': dockerfile`
    FROM alpine:3.22
    ⟦HEALTHCHECK⟧ CMD ["/healthy", "--database"]
    HEALTHCHECK --interval=1m CMD ["/healthy", "--http"]
  `,
  'NONE after a check is a second one too': dockerfile`
    FROM alpine:3.22
    ⟦HEALTHCHECK⟧ CMD ["/healthy"]
    HEALTHCHECK NONE
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\n⟦healthcheck⟧ none\r\nhealthcheck cmd /healthy\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\n⟦HEALTHCHECK⟧ `\n  NONE\nHEALTHCHECK CMD /healthy\n',
  'one is enough': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
    CMD ["/server"]
  `,
  'each stage has its own': dockerfile`
    FROM alpine:3.22 AS one
    HEALTHCHECK CMD ["/healthy"]
    FROM alpine:3.22
    HEALTHCHECK CMD ["/healthy"]
  `,
  'a stage may switch off what it inherits': dockerfile`
    FROM alpine:3.22 AS base
    HEALTHCHECK CMD ["/healthy"]
    FROM base
    HEALTHCHECK NONE
  `,
  'a trigger belongs to another build': dockerfile`
    FROM alpine:3.22
    ONBUILD HEALTHCHECK NONE
    HEALTHCHECK CMD ["/healthy"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    HEALTHCHECK NONE
    EOF
    HEALTHCHECK CMD ["/healthy"]
  `,
  'a variable changes nothing': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl --fail localhost:\${PORT} || exit 1
  `,
});
