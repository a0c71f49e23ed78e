import { argumentCount } from '../../../src/checker/rules/linting/argument-count.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(argumentCount, {
  'FROM names an image': dockerfile`
    ⟦FROM⟧
  `,
  'FROM takes one word or three': dockerfile`
    FROM alpine:3.22 ⟦AS⟧
    FROM alpine:3.22 ⟦build⟧
  `,
  'FROM takes no more than three': dockerfile`
    FROM alpine:3.22 ⟦AS a b⟧
  `,
  'a heredoc is a source, and no destination': dockerfile`
    FROM alpine:3.22
    ⟦COPY⟧ a b <<"EOF"
    x
    EOF
    ADD a <<EOF /x
    y
    EOF
    ONBUILD ⟦COPY⟧ a <<EOF
    z
    EOF
  `,
  'COPY has a source and a destination': dockerfile`
    FROM alpine:3.22
    ⟦COPY⟧ app
    ⟦ADD⟧
    ⟦COPY⟧ ["app"]
  `,
  'a heredoc is one of the two': dockerfile`
    FROM alpine:3.22
    ⟦COPY⟧ <<EOF
    x
    EOF
  `,
  'ENV has a value': dockerfile`
    FROM alpine:3.22
    ENV ⟦DEBUG⟧
    LABEL ⟦version⟧
  `,
  'these have an argument': dockerfile`
    FROM alpine:3.22
    ⟦ENV⟧
    ⟦LABEL⟧
    ⟦ARG⟧
    ⟦EXPOSE⟧
    ⟦USER⟧
    ⟦WORKDIR⟧
    ⟦VOLUME⟧
    ⟦STOPSIGNAL⟧
    ⟦MAINTAINER⟧
    ⟦ONBUILD⟧
    ⟦SHELL⟧
    ⟦ENTRYPOINT⟧
  `,
  'one user and one signal': dockerfile`
    FROM alpine:3.22
    USER app ⟦staff⟧
    STOPSIGNAL SIGTERM ⟦now⟧
  `,
  'HEALTHCHECK has a type, and CMD a command': dockerfile`
    FROM alpine:3.22
    ⟦HEALTHCHECK⟧
    HEALTHCHECK ⟦CMD⟧
  `,
  'an empty array names no volume': dockerfile`
    FROM alpine:3.22
    ⟦VOLUME⟧ []
  `,
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦COPY⟧ app
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\n⟦workdir⟧\r\n',
  'a continuation that leads nowhere is no argument': 'FROM alpine:3.22\n⟦USER⟧ \\\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY `\n  a b\n⟦COPY⟧ `\n  a\n',
  'a bare CMD or RUN is pointless and no more': dockerfile`
    FROM alpine:3.22
    CMD
    RUN
  `,
  'empty arrays of CMD and ENTRYPOINT take back those of the base': dockerfile`
    FROM alpine:3.22
    CMD []
    ENTRYPOINT []
  `,
  'a heredoc and its destination': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    EOF
    RUN <<EOF
    true
    EOF
  `,
  'a variable counts as one': dockerfile`
    ARG BASE=alpine
    FROM \${BASE}
    ARG SRC
    COPY \${SRC} /x
    USER \${SRC}
  `,
  'accounts of Windows have spaces': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    USER "NT AUTHORITY\\SYSTEM"
    USER NT AUTHORITY\\SYSTEM
  `,
  'a path with spaces is one to WORKDIR': dockerfile`
    FROM alpine:3.22
    WORKDIR /my app
  `,
  'pairs of every form': dockerfile`
    FROM alpine:3.22
    ENV A=1 B=2
    ENV C 3
    LABEL d=4
    ARG E
    ARG F=5 G
  `,
  'what a `#` starts is the business of no-inline-comment': dockerfile`
    FROM alpine:3.22 # the base
    USER app # not root
  `,
  'a word other than AS is the business of invalid-as-keyword': dockerfile`
    FROM alpine:3.22 ALIAS build
  `,
  'an empty path among the volumes': dockerfile`
    FROM alpine:3.22
    VOLUME ["/data", ⟦""⟧]
  `,
  'a carriage return keeps a backslash from the end of its line':
    'FROM alpine:3.22\n⟦VOLUME⟧ \\\r ',
  'another escape character as well': '# escape=`\nFROM alpine:3.22\n⟦USER⟧ `\r \nRUN true\n',
  'a backslash and the end of its line':
    'FROM alpine:3.22\nWORKDIR \\\r\n  /srv\nUSER \\ \n  app\n',
  'a vertical tab and a form feed are blanks':
    'FROM alpine:3.22\fAS\v\fone\nFROM alpine:3.22 \\\n\v \\',
  'a health check with an empty array': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK ⟦CMD []⟧
    HEALTHCHECK CMD ["true"]
  `,
  'a volume of two quotes': dockerfile`
    FROM alpine:3.22
    VOLUME /data ⟦""⟧ ⟦''⟧
  `,
  'a default with a space in it': dockerfile`
    FROM alpine:3.22
    ARG ACCOUNT
    USER \${ACCOUNT:-NT AUTHORITY}
  `,
  'white space of any kind around an instruction': 'FROM alpine:3.22\n\u00a0USER app\u00a0\n',
  'and before the first word': 'FROM alpine:3.22\nCOPY \u00a0a b\n⟦COPY⟧ \u00a0a\n',
  'and between pairs': 'FROM alpine:3.22\nENV A=b\u00a0C=d\n',
  'a backslash before a space is a word, and escapes nothing there':
    'FROM alpine:3.22\nCOPY \\ /x\n',
  'a signal of two words in quotes': dockerfile`
    FROM alpine:3.22
    STOPSIGNAL "SIGTERM" ⟦"now"⟧
  `,
});
