import { jsonStringsOnly } from '../../../src/checker/rules/entrypoint-and-cmd/json-strings-only.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(jsonStringsOnly, {
  'a number': dockerfile`
    FROM alpine:3.22
    CMD ["sleep", ⟦60⟧]
  `,
  true: dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["a", ⟦true⟧]
  `,
  'a list in the list': dockerfile`
    FROM alpine:3.22
    CMD ["a", ⟦[⟧"b"]]
  `,
  'an object': dockerfile`
    FROM alpine:3.22
    CMD [⟦{⟧"a": "b"}]
  `,
  'in every instruction that takes an array': dockerfile`
    FROM alpine:3.22
    RUN ["a", ⟦1⟧]
    COPY ["a", ⟦2⟧]
    VOLUME [⟦3⟧]
    SHELL ["a", ⟦4⟧]
    HEALTHCHECK CMD ["a", ⟦5⟧]
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD CMD [⟦1⟧]
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncmd ["a", \\\r\n  ⟦1⟧]\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCMD ["a", `\n  ⟦1⟧]\n',
  'numbers in strings': dockerfile`
    FROM alpine:3.22
    CMD ["sleep", "60", "true", "[1]"]
  `,
  'an empty array': dockerfile`
    FROM alpine:3.22
    CMD []
  `,
  'shell form': dockerfile`
    FROM alpine:3.22
    CMD sleep 60
    RUN [ 1 -eq 1 ]
  `,
  'what is no JSON has a rule of its own': dockerfile`
    FROM alpine:3.22
    CMD [a, 1]
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS a
    CMD ["1"]
    FROM alpine:3.22
    CMD ["2"]
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    CMD ["$X"]
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    [1]
    EOF
  `,
});
