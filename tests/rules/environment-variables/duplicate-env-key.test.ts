import { duplicateEnvKey } from '../../../src/checker/rules/environment-variables/duplicate-env-key.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(duplicateEnvKey, {
  'twice in one instruction': dockerfile`
    FROM alpine:3.22
    ENV ⟦A=1⟧ B=2 A=3
  `,
  'in two, with nothing between that could read it': dockerfile`
    FROM alpine:3.22
    ENV ⟦A=1⟧
    EXPOSE 80
    ENV A=2
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv ⟦A=1⟧ A=2\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nENV ⟦A=1⟧ `\n  A=2\n',
  'a command between may read it': dockerfile`
    FROM alpine:3.22
    ENV A=1
    RUN make
    ENV A=2
  `,
  'an instruction between reads it': dockerfile`
    FROM alpine:3.22
    ENV A=/a
    WORKDIR $A
    ENV A=/b
  `,
  'the new value holds the old': dockerfile`
    FROM alpine:3.22
    ENV PATH=/a:$PATH
    ENV PATH=/b:$PATH
  `,
  'another stage': dockerfile`
    FROM alpine:3.22 AS base
    ENV A=1
    FROM base
    ENV A=2
  `,
  'names that differ in case': dockerfile`
    FROM alpine:3.22
    ENV http_proxy=a HTTP_PROXY=a
  `,
  'a trigger': dockerfile`
    FROM alpine:3.22
    ENV A=1
    ONBUILD ENV A=2
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    ENV A=1
    COPY <<EOF /Dockerfile
    ENV A=2
    EOF
  `,
});
