import { closedQuotes } from '../../../src/checker/rules/linting/closed-quotes.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(closedQuotes, {
  'a space ends the word, quotes or not': dockerfile`
    FROM alpine:3.22
    COPY ⟦"a⟧ b" /x/
    VOLUME ⟦'/my⟧ data'
  `,
  'a quote never closed': dockerfile`
    FROM alpine:3.22
    WORKDIR ⟦"/app⟧
    USER ⟦'app⟧
  `,
  'an apostrophe in a name': dockerfile`
    FROM alpine:3.22
    ADD today⟦'s.txt⟧ /x
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY ⟦"a⟧ b" /x/
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nworkdir ⟦"/app⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY `\n  ⟦"a⟧ b" c\n',
  'closed in the same word': dockerfile`
    FROM alpine:3.22
    COPY "a" 'b' /x/
    WORKDIR "/my app"
    USER "app"
  `,
  'quotes inside a JSON string are taken off as well': dockerfile`
    FROM alpine:3.22
    COPY ["a", ⟦"it's"⟧, "/x/"]
  `,
  'a JSON array': dockerfile`
    FROM alpine:3.22
    COPY ["a b", "c", "/x/"]
  `,
  'an escaped quote': dockerfile`
    FROM alpine:3.22
    WORKDIR /it\'s
  `,
  'a quote in the other kind': dockerfile`
    FROM alpine:3.22
    WORKDIR "/it's"
  `,
  'what a shell reads': dockerfile`
    FROM alpine:3.22
    RUN echo it's
    CMD echo "
  `,
  'pairs are the business of key-value-syntax': dockerfile`
    FROM alpine:3.22
    ENV A="b
  `,
  'a comment has a rule of its own': dockerfile`
    FROM alpine:3.22
    WORKDIR /app # it's here
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<"EOF" /x
    WORKDIR "/app
    EOF
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG DIR
    WORKDIR "\${DIR}/x"
  `,
});
