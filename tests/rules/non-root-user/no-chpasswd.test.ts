import { noChpasswd } from '../../../src/checker/rules/non-root-user/no-chpasswd.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noChpasswd, {
  'a password from a pipe': dockerfile`
    FROM debian:13
    RUN echo app:secret | ⟦chpasswd⟧
  `,
  'by its path': dockerfile`
    FROM debian:13
    RUN echo app:secret | ⟦/usr/sbin/chpasswd⟧ -e
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM debian:13
    RUN <<EOF
    echo app:secret | ⟦chpasswd⟧
    EOF
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN ⟦chpasswd⟧ < /tmp/list
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun echo a:b | ⟦chpasswd⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN echo a:b `\n  | ⟦chpasswd⟧\n',
  'a locked account': dockerfile`
    FROM debian:13
    RUN useradd app && passwd -l app
  `,
  'a word in a text': dockerfile`
    FROM debian:13
    RUN echo "run chpasswd yourself"
  `,
  'at run time it is nobody’s default': dockerfile`
    FROM debian:13
    CMD ["chpasswd"]
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN echo a:b | $TOOL
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    echo a:b | chpasswd
    EOF
  `,
  'a comment': dockerfile`
    FROM debian:13
    # chpasswd is not used
    RUN true
  `,
});
