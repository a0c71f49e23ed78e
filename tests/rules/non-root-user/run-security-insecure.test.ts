import { runSecurityInsecure } from '../../../src/checker/rules/non-root-user/run-security-insecure.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(runSecurityInsecure, {
  'out of the sandbox': dockerfile`
    FROM debian:13
    RUN ⟦--security=insecure⟧ make
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN --network=none ⟦--security=insecure⟧ make
    FROM alpine:3.22
  `,
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD RUN ⟦--security=insecure⟧ make
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦--security=insecure⟧ make\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN `\n  ⟦--security=insecure⟧ make\n',
  'the sandbox by name': dockerfile`
    FROM debian:13
    RUN --security=sandbox make
  `,
  'no flag at all': dockerfile`
    FROM debian:13
    RUN make
  `,
  'a flag of the command': dockerfile`
    FROM debian:13
    RUN make --security=insecure
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG LEVEL
    RUN --security=$LEVEL make
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    RUN --security=insecure make
    EOF
  `,
  'another instruction': dockerfile`
    FROM debian:13
    CMD ["--security=insecure"]
  `,
});
