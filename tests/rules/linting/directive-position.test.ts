import { directivePosition } from '../../../src/checker/rules/linting/directive-position.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(directivePosition, {
  'below a comment': dockerfile`
    # The shop.
    ⟦# syntax=docker/dockerfile:1⟧
    FROM alpine:3.22
  `,
  'below an empty line': '\n⟦# syntax=docker/dockerfile:1⟧\nFROM alpine:3.22\n',
  'below an instruction': 'FROM alpine:3.22\n⟦# escape=`⟧\nRUN true\n',
  'below ARG': dockerfile`
    ARG X=1
    ⟦# check=error=true⟧
    FROM alpine:3.22
  `,
  'any case, CRLF': '# The shop.\r\n⟦#SYNTAX = docker/dockerfile:1⟧\r\nfrom alpine:3.22\r\n',
  'without a value': dockerfile`
    ⟦# escape=⟧
    FROM alpine:3.22
  `,
  'at the top':
    '# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=all\n\n# The shop.\nFROM `\n  alpine:3.22\n',
  'check above an instruction silences that one': dockerfile`
    FROM alpine:3.22
    # check=skip=JSONArgsRecommended
    CMD app
  `,
  'a sentence': dockerfile`
    # The shop.
    # syntax=see the manual of dockerfile:1
    # escape=do not
    FROM alpine:3.22
  `,
  'another assignment': dockerfile`
    # The shop.
    # version=1
    FROM alpine:3.22
  `,
  'in a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    # syntax=docker/dockerfile:1
    EOF
  `,
  'a byte order mark is nothing': '\uFEFF# syntax=docker/dockerfile:1\nFROM alpine:3.22\n',
  'a variable': dockerfile`
    ARG syntax=docker/dockerfile:1
    FROM alpine:3.22
  `,
  'below the line of a script they are looked for, but for escape': dockerfile`
    #!/usr/bin/env -S docker build -f
    # syntax=docker/dockerfile:1
    # check=error=true
    FROM alpine:3.22
  `,
  'and escape is not': '#!/bin/x\n⟦# escape=`⟧\nFROM alpine:3.22\n',
});
