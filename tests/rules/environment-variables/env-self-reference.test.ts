import { envSelfReference } from '../../../src/checker/rules/environment-variables/env-self-reference.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envSelfReference, {
  'it is set in the same instruction': dockerfile`
    FROM alpine:3.22
    ENV A=/a B=⟦$A⟧/b
  `,
  'over several lines': dockerfile`
    FROM alpine:3.22
    ENV A=/a \
        B=b \
        C="⟦\${A}⟧/c"
  `,
  'the same name twice': dockerfile`
    FROM alpine:3.22
    ENV PATH=/a:$PATH PATH=/b:⟦$PATH⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv A=/a B=⟦$A⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nENV A=/a `\n  B=⟦$A⟧\n',
  'an instruction of its own': dockerfile`
    FROM alpine:3.22
    ENV A=/a
    ENV B=$A/b
  `,
  'set before, and again': dockerfile`
    FROM alpine:3.22
    ENV A=/a
    ENV A=/b B=$A
  `,
  'an ARG of that name': dockerfile`
    FROM alpine:3.22
    ARG A=/a
    ENV A=$A B=$A/b
  `,
  'its own old value': dockerfile`
    FROM alpine:3.22
    ENV A=1 PATH=/opt/bin:$PATH
  `,
  'a longer name': dockerfile`
    FROM alpine:3.22
    ENV A=/a B=$AB C=\${A_B}
  `,
  'before it is set': dockerfile`
    FROM alpine:3.22
    ENV B=$A A=/a
  `,
  'in single quotes': dockerfile`
    FROM alpine:3.22
    ENV A=/a B='$A'
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV A=1 B=$A
    EOF
  `,
});
