import { aptAllowUnauthenticated } from '../../../src/checker/rules/linting/apt-allow-unauthenticated.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(aptAllowUnauthenticated, {
  'the flag is given, in either place or spelling': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y ⟦--allow-unauthenticated⟧ tool
    RUN apt ⟦--allow-insecure-repositories⟧ update
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13-slim AS build
    RUN apt-get install -y ⟦--allow-unauthenticated⟧ tool
    FROM debian:13-slim
    RUN apt-get install -y ⟦--allow-unauthenticated⟧ tool
  `,
  'in the script of a heredoc': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    set -e
    apt-get install -y ⟦--allow-unauthenticated⟧ tool
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from debian:13-slim
    onbuild run sudo apt-get install -y ⟦--allow-unauthenticated⟧ tool
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM debian:13-slim\r\nRUN true && `\r\n  apt-get install -y ⟦--allow-unauthenticated⟧ tool\r\n',
  'without the flag': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y tool
  `,
  'another program with such a flag': dockerfile`
    FROM debian:13-slim
    RUN ./tool install -y --allow-unauthenticated tool
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /notes
    apt-get install -y --allow-unauthenticated tool
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM debian:13-slim
    # apt-get install -y --allow-unauthenticated tool
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM debian:13-slim
    RUN echo "apt-get install -y --allow-unauthenticated tool"
  `,
  'a variable that is not known': dockerfile`
    FROM debian:13-slim
    ARG OPTIONS
    RUN apt-get $OPTIONS x
  `,
  'a weaker cousin is another matter': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y --allow-downgrades tool
  `,
});
