import { healthcheckTypeValid } from '../../../src/checker/rules/entrypoint-and-cmd/healthcheck-type-valid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(healthcheckTypeValid, {
  'CMD is missing': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦curl⟧ -f http://localhost
  `,
  'behind options': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --interval=5s \
      ⟦curl⟧ --fail http://localhost
  `,
  'an array': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦["curl",⟧ "-f", "http://localhost"]
  `,
  'nothing follows NONE': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE ⟦--interval=5s⟧
    HEALTHCHECK NONE ⟦curl localhost⟧
  `,
  'a slip': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦CDM⟧ true
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD HEALTHCHECK ⟦true⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nhealthcheck ⟦curl⟧ localhost\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nHEALTHCHECK `\n  ⟦curl⟧ localhost\n',
  CMD: dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD curl -f http://localhost
    HEALTHCHECK --retries=1 CMD ["true"]
  `,
  NONE: dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE
  `,
  'a comment behind NONE has a rule of its own': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE # a batch job
  `,
  'any case': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK cmd true
    HEALTHCHECK None
  `,
  'a bare one is the business of argument-count': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK
  `,
  'a variable in the command': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD \${PROBE}
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS a
    HEALTHCHECK NONE
    FROM alpine:3.22
    HEALTHCHECK CMD true
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    HEALTHCHECK curl
    EOF
  `,
});
