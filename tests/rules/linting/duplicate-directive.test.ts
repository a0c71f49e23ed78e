import { duplicateDirective } from '../../../src/checker/rules/linting/duplicate-directive.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(duplicateDirective, {
  'the same twice': dockerfile`
    # syntax=docker/dockerfile:1
    ⟦# syntax=docker/dockerfile:1⟧
    FROM alpine:3.22
  `,
  'two values': '# escape=`\n⟦# escape=\\⟧\nFROM alpine:3.22\n',
  'any case, CRLF': '# check=skip=all\r\n⟦# CHECK=error=true⟧\r\nfrom alpine:3.22\r\n',
  'a third between': '# syntax=a/b\n# escape=`\n⟦# syntax=c/d⟧\nFROM alpine:3.22\n',
  'each once': '# syntax=a/b\n# escape=`\n# check=skip=all\nFROM alpine:3.22\n',
  'the second is a comment below an empty line': dockerfile`
    # syntax=a/b

    # syntax=a/b
    FROM alpine:3.22
  `,
  'or below another comment': dockerfile`
    # syntax=a/b
    # note
    # syntax=a/b
    FROM alpine:3.22
  `,
  'two comments': dockerfile`
    FROM alpine:3.22
    # syntax=a
    # syntax=a
    RUN true
  `,
  'a heredoc': dockerfile`
    # syntax=a/b
    FROM alpine:3.22
    COPY <<EOF /x
    # syntax=a/b
    EOF
  `,
  'variables are none': dockerfile`
    # syntax=a/b
    ARG syntax=a
    ARG syntax=b
    FROM alpine:3.22
  `,
  'below a script’s first line nobody counts': dockerfile`
    #!/usr/bin/env docker
    # check=skip=all
    # check=skip=all
    FROM alpine:3.22
  `,
});
