import { legacyKeyValue } from '../../../src/checker/rules/environment-variables/legacy-key-value.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(legacyKeyValue, {
  'ENV and LABEL': dockerfile`
    FROM alpine:3.22
    ENV ⟦A 1⟧
    LABEL ⟦maintainer me@example.org⟧
  `,
  'the rest of the line is the value': dockerfile`
    FROM alpine:3.22
    ENV ⟦A b c=d⟧
  `,
  'over several lines': dockerfile`
    FROM alpine:3.22
    ENV ⟦A b \
      c⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV ⟦A 1⟧
    FROM alpine:3.22
    ONBUILD ENV ⟦A 1⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv ⟦A 1⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nENV ⟦A `\n  1⟧\n',
  'an equals sign': dockerfile`
    FROM alpine:3.22
    ENV A=1 B="2 3"
    LABEL c=d
  `,
  'over several lines, with one': dockerfile`
    FROM alpine:3.22
    ENV A="\
      b \
      c"
  `,
  'ARG has no such form': dockerfile`
    FROM alpine:3.22
    ARG A
    ARG B C
  `,
  'a space before the sign has a rule of its own': dockerfile`
    FROM alpine:3.22
    ENV A = 1
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ENV A=$B
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV A 1
    EOF
  `,
});
