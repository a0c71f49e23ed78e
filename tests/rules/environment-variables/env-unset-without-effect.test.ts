import { envUnsetWithoutEffect } from '../../../src/checker/rules/environment-variables/env-unset-without-effect.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(envUnsetWithoutEffect, {
  'it is back in the next RUN': dockerfile`
    FROM alpine:3.22
    ENV MODE=fast
    RUN ./build && unset ⟦MODE⟧
  `,
  'set in a stage that this one continues': dockerfile`
    FROM alpine:3.22 AS base
    ENV MODE=fast
    FROM base
    RUN unset ⟦MODE⟧
  `,
  several: dockerfile`
    FROM alpine:3.22
    ENV A=1 B=2
    RUN unset ⟦A⟧ ⟦B⟧ C
  `,
  'in a heredoc, with CRLF': 'from alpine:3.22\r\nenv A=1\r\nrun <<EOF\r\nunset ⟦A⟧\r\nEOF\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nENV A=1\nRUN ./build && `\n  unset ⟦A⟧\n',
  'an ARG leaves with the build': dockerfile`
    FROM alpine:3.22
    ARG MODE=fast
    RUN ./build && unset MODE
  `,
  'what comes after it does without': dockerfile`
    FROM alpine:3.22
    ENV MODE=fast
    RUN unset MODE && ./build
  `,
  'a function of that name': dockerfile`
    FROM alpine:3.22
    ENV MODE=fast
    RUN unset -f MODE
  `,
  'a variable of the script': dockerfile`
    FROM alpine:3.22
    ENV MODE=fast
    RUN X=1 && unset X
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS one
    ENV MODE=fast
    FROM alpine:3.22
    RUN unset MODE
  `,
  'a variable names it': dockerfile`
    FROM alpine:3.22
    ENV MODE=fast
    RUN unset $NAME
  `,
});
