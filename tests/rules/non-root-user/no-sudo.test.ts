import { noSudo } from '../../../src/checker/rules/non-root-user/no-sudo.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noSudo, {
  'root asks to be root': dockerfile`
    FROM debian:13
    RUN ⟦sudo⟧ mkdir /app
  `,
  'in the middle of a list': dockerfile`
    FROM debian:13
    RUN mkdir /a && ⟦sudo⟧ mkdir /b; ⟦sudo⟧ mkdir /c
  `,
  'behind another program, and in the text of a shell': dockerfile`
    FROM debian:13
    RUN env ⟦sudo⟧ mkdir /a && sh -c '⟦sudo⟧ mkdir /b'
  `,
  'as somebody else': dockerfile`
    FROM debian:13
    RUN ⟦sudo⟧ -u www-data touch /tmp/a
  `,
  'in exec form': dockerfile`
    FROM debian:13
    RUN [⟦"sudo"⟧, "mkdir", "/a"]
    CMD [⟦"sudo"⟧, "server"]
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM debian:13
    RUN <<EOF
    ⟦sudo⟧ mkdir /a
    EOF
  `,
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD RUN ⟦sudo⟧ mkdir /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN ⟦sudo⟧ make
    FROM alpine:3.22
    COPY --from=build /a /a
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun a && \\\r\n  ⟦sudo⟧ b\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN a && `\n  ⟦sudo⟧ b\n',
  'installing it is another matter': dockerfile`
    FROM debian:13
    RUN apt-get install -y sudo && adduser app sudo
  `,
  'a word in a text': dockerfile`
    FROM debian:13
    RUN echo "use sudo here" > /etc/motd && echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app
  `,
  'a package whose name begins so': dockerfile`
    FROM debian:13
    RUN apt-get install -y sudo-ldap
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN $SUDO mkdir /a
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    sudo mkdir /a
    EOF
  `,
  'a comment between the lines': dockerfile`
    FROM debian:13
    RUN mkdir /a && \
      # sudo mkdir /b
      mkdir /c
  `,
});
