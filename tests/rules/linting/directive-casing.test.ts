import { directiveCasing } from '../../../src/checker/rules/linting/directive-casing.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(directiveCasing, {
  'upper case': dockerfile`
    # ⟦SYNTAX⟧=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'mixed case': '# ⟦Escape⟧=`\nFROM `\n  alpine:3.22\n',
  CRLF: '#⟦CHECK⟧=skip=all\r\nfrom alpine:3.22\r\n',
  'lower case': '# syntax=docker/dockerfile:1\n# escape=`\nFROM alpine:3.22\n',
  'a comment': dockerfile`
    # note
    # SYNTAX=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'another name': dockerfile`
    # VERSION=1
    FROM alpine:3.22
  `,
  'in another stage it is a comment': dockerfile`
    FROM alpine:3.22 AS a
    # SYNTAX=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    # SYNTAX=docker/dockerfile:1
    EOF
  `,
  'a variable': dockerfile`
    ARG SYNTAX=x
    FROM alpine:3.22
  `,
});
