import { noPrivilegedRun } from '../../../src/checker/rules/non-root-user/no-privileged-run.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noPrivilegedRun, {
  'a label that tells how to run it': dockerfile`
    FROM debian:13
    LABEL run="docker run ⟦--privileged⟧ app"
  `,
  'a container started by a build step': dockerfile`
    FROM debian:13
    RUN docker run --rm ⟦--privileged⟧ app
  `,
  'or by the container': dockerfile`
    FROM debian:13
    CMD ["podman", "run", ⟦"--privileged"⟧, "app"]
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN docker run ⟦--privileged=true⟧ app
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun docker run ⟦--privileged⟧ app\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN docker run `\n  ⟦--privileged⟧ app\n',
  'less than all': dockerfile`
    FROM debian:13
    LABEL run="docker run --cap-add=NET_ADMIN app"
  `,
  'switched off': dockerfile`
    FROM debian:13
    RUN docker run --privileged=false app
  `,
  'the flag of another program': dockerfile`
    FROM debian:13
    RUN setup --privileged && docker build --privileged .
  `,
  'a word in a text': dockerfile`
    FROM debian:13
    LABEL description="needs no --privileged flag"
    RUN echo docker run --privileged app
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN docker run $FLAGS app
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /run.sh
    docker run --privileged app
    EOF
  `,
});
