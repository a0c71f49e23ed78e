import { unknownInstruction } from '../../../src/checker/rules/linting/unknown-instruction.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(unknownInstruction, {
  'a slip of the hand': dockerfile`
    FROM alpine:3.22
    ⟦RUNN⟧ true
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\n⟦wrokdir⟧ /app\r\n',
  'the line above lacks its backslash': dockerfile`
    FROM alpine:3.22
    RUN apk add curl
      ⟦&&⟧ rm -rf /tmp/x
  `,
  'a flag left alone': dockerfile`
    FROM alpine:3.22
    RUN apk add
      ⟦--no-cache⟧ curl
  `,
  'a merge conflict': dockerfile`
    FROM alpine:3.22
    ⟦<<<<<<<⟧ HEAD
    RUN true
    ⟦=======⟧
    RUN false
    ⟦>>>>>>>⟧ other
  `,
  'a template': dockerfile`
    ⟦{%⟧ if slim %}
    FROM alpine:3.22
  `,
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD ⟦COPPY⟧ . /app
  `,
  'a keyword joined with its argument by a continuation': dockerfile`
    FROM alpine:3.22
    ⟦STOPSIGNAL\
    9⟧
  `,
  'a comment of another language': dockerfile`
    FROM alpine:3.22
    ⟦//⟧ done
  `,
  'an instruction of another builder': dockerfile`
    FROM alpine:3.22
    ⟦INCLUDE⟧ common.docker
  `,
  'a file of another kind is told once': `⟦{⟧\n${'  "a": 1,\n'.repeat(20)}}\n`,
  'every known instruction': dockerfile`
    FROM alpine:3.22
    MAINTAINER me
    SHELL ["/bin/sh", "-c"]
    VOLUME /x
    STOPSIGNAL 9
  `,
  'any case': dockerfile`
    fRoM alpine:3.22
    RuN true
  `,
  'a keyword split by a continuation': dockerfile`
    FROM alpine:3.22
    RU\
    N true
  `,
  'the lines of a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    apk add curl
    && true
    EOF
  `,
  'a command behind its backslash': dockerfile`
    FROM alpine:3.22
    RUN apk add curl \
      && true
  `,
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nRUN true `\n  && true\n',
  'a space that is none to Docker': 'FROM alpine:3.22\n⟦RUN\u00a0⟧ true\n⟦RUN\u00a0true⟧\n',
});
