import { shellJsonForm } from '../../../src/checker/rules/linting/shell-json-form.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellJsonForm, {
  'SHELL has no shell form': dockerfile`
    FROM alpine:3.22
    SHELL ⟦/bin/sh -c⟧
  `,
  'single quotes are no JSON': dockerfile`
    FROM alpine:3.22
    SHELL ⟦['/bin/sh', '-c']⟧
  `,
  'a comma too many': dockerfile`
    FROM alpine:3.22
    SHELL ⟦["/bin/sh", "-c",]⟧
  `,
  'a bracket missing': dockerfile`
    FROM alpine:3.22
    SHELL ⟦["/bin/sh", "-c"⟧
  `,
  'it names a program': dockerfile`
    FROM alpine:3.22
    SHELL ⟦[]⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nshell ⟦bash⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nSHELL `\n  ⟦cmd /C⟧\n',
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD SHELL ⟦bash⟧
  `,
  'an array': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/sh", "-c"]
  `,
  'over several lines': dockerfile`
    FROM alpine:3.22
    SHELL [ \
      "/bin/sh", \
      "-c" \
    ]
  `,
  'with Windows paths': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    SHELL ["C:\\Windows\\powershell.exe", "-Command"]
  `,
  'a bare SHELL is the business of argument-count': dockerfile`
    FROM alpine:3.22
    SHELL
  `,
  'what is no string has a rule of its own': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/sh", 1]
  `,
  'a comment behind it has a rule of its own too': dockerfile`
    FROM alpine:3.22
    SHELL ["/bin/sh", "-c"]
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    SHELL bash
    EOF
  `,
});
