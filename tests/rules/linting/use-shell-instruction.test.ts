import { useShellInstruction } from '../../../src/checker/rules/linting/use-shell-instruction.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(useShellInstruction, {
  'bash under the name of sh': dockerfile`
    FROM debian:13
    RUN ⟦ln -sf /bin/bash /bin/sh⟧
  `,
  'in a chain': dockerfile`
    FROM debian:13
    RUN apt-get update && rm /bin/sh && ⟦ln -s /bin/bash /bin/sh⟧ && true
  `,
  'moved or copied': dockerfile`
    FROM debian:13
    RUN ⟦cp /bin/bash /bin/sh⟧; ⟦mv /bin/dash /bin/sh⟧
  `,
  'behind ONBUILD': dockerfile`
    FROM debian:13
    ONBUILD RUN ⟦ln -sfv /bin/bash /bin/sh⟧
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS a
    RUN ⟦ln -s /bin/bash /bin/sh⟧
    FROM debian:13
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN <<EOF
    ⟦ln -sf /bin/bash /bin/sh⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ⟦ln -sf \\\r\n  /bin/bash /bin/sh⟧\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13\nRUN ⟦ln -sf `\n  /bin/bash /bin/sh⟧\n',
  'SHELL itself': dockerfile`
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
  `,
  'a shell where there was none': dockerfile`
    FROM gcr.io/distroless/static-debian12:debug
    RUN ["/busybox/sh", "-c", "true"]
    RUN ln -s /busybox/sh /bin/sh
  `,
  'another name': dockerfile`
    FROM debian:13
    RUN ln -s /usr/bin/python3 /usr/bin/python
    RUN ln -s /bin/sh /usr/local/bin/shell
  `,
  'a link in another command': dockerfile`
    FROM debian:13
    RUN ln -s a b && cat /bin/sh
  `,
  'a word in quotes': dockerfile`
    FROM debian:13
    RUN echo "ln -s /bin/bash /bin/sh"
  `,
  'the shell of a user': dockerfile`
    FROM debian:13
    RUN useradd -s /bin/sh app
  `,
  'a variable': dockerfile`
    FROM debian:13
    ARG TO
    RUN ln -s /bin/bash \${TO}
  `,
  'the ways of Debian': dockerfile`
    FROM debian:13
    RUN echo "dash dash/sh boolean false" | debconf-set-selections \
        && ⟦dpkg-reconfigure --frontend=noninteractive dash⟧
    RUN ⟦update-alternatives --install /bin/sh sh /bin/bash 100⟧
    RUN dpkg-reconfigure dash
    RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1 # not /bin/sh
  `,
});
