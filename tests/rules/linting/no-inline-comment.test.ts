import { noInlineComment } from '../../../src/checker/rules/linting/no-inline-comment.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noInlineComment, {
  'behind FROM': dockerfile`
    FROM alpine:3.22 ⟦# the base⟧
  `,
  'WORKDIR makes a folder of it': dockerfile`
    FROM alpine:3.22
    WORKDIR /app ⟦# code⟧
  `,
  'a port and a remark': dockerfile`
    FROM alpine:3.22
    EXPOSE 80 ⟦#web⟧
  `,
  'a user and a signal': dockerfile`
    FROM alpine:3.22
    USER app ⟦# not root⟧
    STOPSIGNAL SIGINT ⟦# ctrl-c⟧
  `,
  pairs: dockerfile`
    FROM alpine:3.22
    ENV A=1 ⟦# one⟧
    LABEL b=2 ⟦# two⟧
    ARG C=3 ⟦# three⟧
  `,
  'a copy': dockerfile`
    FROM alpine:3.22
    COPY a b ⟦# both⟧
    VOLUME /data ⟦# kept⟧
  `,
  'exec form becomes shell form': dockerfile`
    FROM alpine:3.22
    CMD ["a", "b"] ⟦# start⟧
    ENTRYPOINT ["a"] ⟦# run⟧
    SHELL ["sh", "-c"] ⟦# x⟧
  `,
  'HEALTHCHECK NONE': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK NONE ⟦# batch job⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nworkdir /app ⟦# code⟧\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nENV A=1 `\n  B=2 ⟦# both⟧\n',
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD WORKDIR /app ⟦# code⟧
  `,
  'a shell knows comments': dockerfile`
    FROM alpine:3.22
    RUN true # fine
    CMD echo a # b
    HEALTHCHECK CMD true # ok
  `,
  'a comment line inside a continuation': dockerfile`
    FROM alpine:3.22
    ENV A=1 \
      # the second
      B=2
  `,
  'a value with a hash': dockerfile`
    FROM alpine:3.22
    ENV COLOUR=#ffffff
    ENV NOTE="a # b" OTHER='# c'
    LABEL x=y#z
  `,
  'the old form takes the line as it stands': dockerfile`
    FROM alpine:3.22
    ENV PROMPT # >
  `,
  'paths with a hash': dockerfile`
    FROM alpine:3.22
    COPY #draft# /x/
    COPY a#b c
    ADD https://github.com/a/b.git#main /b
  `,
  'hashes in strings': dockerfile`
    FROM alpine:3.22
    CMD ["echo", "# a"]
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG X
    USER \${X#app}
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    USER app # a
    EOF
  `,
});
