import { keyValueSyntax } from '../../../src/checker/rules/environment-variables/key-value-syntax.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(keyValueSyntax, {
  'a value with a space': dockerfile`
    FROM alpine:3.22
    ENV NAME=Ada ⟦Lovelace⟧
  `,
  'a word without an equals sign': dockerfile`
    FROM alpine:3.22
    LABEL a=b ⟦c⟧ d=e
  `,
  'no name': dockerfile`
    FROM alpine:3.22
    ENV A=1 ⟦=2⟧
    ARG ⟦=3⟧
  `,
  'spaces around the equals sign': dockerfile`
    ARG TAG ⟦=⟧ 3.22
    FROM alpine:\${TAG}
  `,
  'a double quote never closed': dockerfile`
    FROM alpine:3.22
    ENV A=⟦"one two⟧
  `,
  'a single quote never closed': dockerfile`
    FROM alpine:3.22
    LABEL a=⟦'one⟧
  `,
  'an apostrophe in the old form': dockerfile`
    FROM alpine:3.22
    LABEL motto it⟦'s fine⟧
  `,
  'quotes around the whole pair': dockerfile`
    FROM alpine:3.22
    LABEL ⟦"a⟧=b"
  `,
  'a Windows path swallows its quote': dockerfile`
    FROM alpine:3.22
    ENV P=⟦"C:\tools\"⟧
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD ENV A=1 ⟦b⟧
  `,
  'lower-case keywords, CRLF and a continuation': 'from alpine:3.22\r\nenv A=1 \\\r\n  ⟦B⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  ⟦B⟧\n',
  pairs: dockerfile`
    FROM alpine:3.22
    ENV A=1 B="two three" C='four five' D=six\ seven E=
    LABEL a.b-c="x" "d e"="f"
  `,
  'the old form': dockerfile`
    FROM alpine:3.22
    ENV A one two
    LABEL maintainer Ada <ada@example.com>
  `,
  'ARG needs no value': dockerfile`
    ARG A B=1 C
    FROM alpine:3.22
  `,
  'quotes inside quotes': dockerfile`
    FROM alpine:3.22
    ENV A="it's" B='say "hi"' C="a \" b"
  `,
  'over several lines': dockerfile`
    FROM alpine:3.22
    LABEL a="one \
      two" \
      # note
      b=3
  `,
  'no value at all is the business of argument-count': dockerfile`
    FROM alpine:3.22
    ENV A
  `,
  'a comment has a rule of its own': dockerfile`
    FROM alpine:3.22
    ENV A=1 # one
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    ENV A=\${X:-"a b"} B="$X"
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    ENV A=1 b
    EOF
  `,
  'quotes around no name': dockerfile`
    FROM alpine:3.22
    ENV ⟦""=b⟧
    LABEL a=1 ⟦''=b⟧
    ARG ⟦""=b⟧
    ENV "A"=b
    LABEL "a b"=""
  `,
});
