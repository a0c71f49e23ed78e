import { jsonDoubleQuotes } from '../../../src/checker/rules/entrypoint-and-cmd/json-double-quotes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(jsonDoubleQuotes, {
  'single quotes': dockerfile`
    FROM alpine:3.22
    CMD [⟦'node'⟧, 'server.js']
  `,
  'the first of them is shown': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["a", ⟦'b'⟧]
  `,
  'in every instruction that takes an array': dockerfile`
    FROM alpine:3.22
    RUN [⟦'a'⟧]
    COPY [⟦'a'⟧, 'b']
    ADD [⟦'a'⟧, 'b']
    VOLUME [⟦'a'⟧]
    HEALTHCHECK CMD [⟦'a'⟧]
  `,
  'over several lines': dockerfile`
    FROM alpine:3.22
    CMD [ \
      ⟦'a'⟧, \
      'b' \
    ]
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD CMD [⟦'a'⟧]
  `,
  'lower-case keywords and CRLF change nothing': "from alpine:3.22\r\ncmd [⟦'a'⟧, \\\r\n  'b']\r\n",
  'a backtick escape': "# escape=`\nFROM alpine:3.22\nCMD [⟦'a'⟧, `\n  'b']\n",
  'double quotes': dockerfile`
    FROM alpine:3.22
    CMD ["a", "it's"]
  `,
  'shell form with quotes': dockerfile`
    FROM alpine:3.22
    CMD 'a' 'b'
    RUN echo ['a']
  `,
  'a test of the shell': dockerfile`
    FROM alpine:3.22
    RUN [ 'a' = 'b' ] && true
    RUN [ -f '/x' ]
    RUN [[ 'a' ]]
  `,
  'a text that goes on behind the bracket': dockerfile`
    FROM alpine:3.22
    RUN ['a'] && b
  `,
  'no quotes are the business of invalid-json-form': dockerfile`
    FROM alpine:3.22
    CMD [a, b]
  `,
  'SHELL has a rule of its own': dockerfile`
    FROM alpine:3.22
    SHELL ['a']
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    CMD $X
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    ['a']
    EOF
  `,
});
