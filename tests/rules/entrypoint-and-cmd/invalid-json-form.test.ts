import { invalidJsonForm } from '../../../src/checker/rules/entrypoint-and-cmd/invalid-json-form.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(invalidJsonForm, {
  'text behind a whole array': dockerfile`
    FROM alpine:3.22
    CMD ["a", "b"] ⟦c⟧
  `,
  'no quotes': dockerfile`
    FROM alpine:3.22
    CMD [⟦node⟧, server.js]
  `,
  'one word': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT [⟦/app⟧]
  `,
  'a comma too many': dockerfile`
    FROM alpine:3.22
    RUN ["a", "b"⟦,⟧]
  `,
  'a comma missing': dockerfile`
    FROM alpine:3.22
    CMD ["a"⟦ ⟧"b"]
  `,
  'a bracket missing at the end': dockerfile`
    FROM alpine:3.22
    CMD ["a", "b⟦"⟧
  `,
  'a bracket missing at the start': dockerfile`
    FROM alpine:3.22
    CMD ⟦"a", "b"]⟧
  `,
  'both brackets missing': dockerfile`
    FROM alpine:3.22
    CMD ⟦"a", "b"⟧
  `,
  'a quote never closed': dockerfile`
    FROM alpine:3.22
    CMD ["a", ⟦"b]⟧
  `,
  'curly quotes': dockerfile`
    FROM alpine:3.22
    CMD [⟦“a”⟧, “b”]
  `,
  'a Windows path': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    ENTRYPOINT ["C:⟦\app\run.exe"⟧]
  `,
  'paths of COPY': dockerfile`
    FROM alpine:3.22
    COPY [⟦a⟧, b]
    VOLUME [⟦/a⟧]
  `,
  HEALTHCHECK: dockerfile`
    FROM alpine:3.22
    HEALTHCHECK CMD [⟦curl⟧, -f, http://localhost]
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncmd [⟦a⟧, \\\r\n  b]\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCMD [⟦a⟧, `\n  b]\n',
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD CMD [⟦a⟧]
  `,
  arrays: dockerfile`
    FROM alpine:3.22
    CMD ["a", "b"]
    ENTRYPOINT [ ]
    COPY ["a b", "c"]
    RUN [ \
      "a", \
      # note
      "b" \
    ]
  `,
  'tests of the shell': dockerfile`
    FROM alpine:3.22
    RUN [ -z "$A" ] || true
    RUN [ "$A" = "b" ] && c
    RUN [[ -f x ]]
    CMD [ -f /x ] && a || b
    RUN [ $X ]
  `,
  'patterns of files': dockerfile`
    FROM alpine:3.22
    COPY [a-c]*.txt /x/
    COPY [ab] [cd] /x/
  `,
  'PowerShell types': dockerfile`
    FROM mcr.microsoft.com/powershell
    SHELL ["pwsh", "-Command"]
    RUN [Net.ServicePointManager]::SecurityProtocol = 'tls12, tls11'
  `,
  'brackets at the end of a word': dockerfile`
    FROM python:3.13
    RUN pip install fastapi[standard]
    ENTRYPOINT run x[0]
  `,
  'shell form': dockerfile`
    FROM alpine:3.22
    CMD node server.js
    RUN echo "a", "b"
    ENTRYPOINT exec "$@"
  `,
  'single quotes have a rule of their own': dockerfile`
    FROM alpine:3.22
    CMD ['a']
  `,
  'numbers have a rule of their own': dockerfile`
    FROM alpine:3.22
    CMD ["a", 1]
  `,
  'a comment behind has a rule of its own': dockerfile`
    FROM alpine:3.22
    CMD ["a"] # start
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    CMD $X
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    [a, b]
    EOF
  `,
  'a semicolon in place of a comma': dockerfile`
    FROM debian:13-slim
    CMD ["a"⟦;⟧ "b"]
  `,
});
