import { preferCopyHeredoc } from '../../../src/checker/rules/layer-sanity/prefer-copy-heredoc.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferCopyHeredoc, {
  'a fixed text in a file': dockerfile`
    FROM debian:13
    RUN ⟦echo "listen = 80" > /etc/app.conf⟧
  `,
  'among other commands, and by printf': dockerfile`
    FROM debian:13 AS build
    RUN ./a && ⟦printf 'a\nb\n' > /etc/app.conf⟧ && chmod 0644 /etc/app.conf
    FROM debian:13
    RUN ⟦cat <<EOF > /etc/motd⟧
    hello
    EOF
  `,
  'several echoes into one tee': dockerfile`
    FROM debian:13
    RUN { echo a; echo b; } | ⟦tee /etc/app.conf⟧
  `,
  'appended to a file that was begun so': dockerfile`
    FROM debian:13
    RUN ⟦echo a > /etc/app.conf⟧
    RUN ⟦echo b >> /etc/app.conf⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun ⟦echo a > /a⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN true && `\n  ⟦echo a > /a⟧\n',
  'appended to a file of the system': dockerfile`
    FROM debian:13
    RUN echo "export A=1" >> /etc/profile
  `,
  'a text that the build works out': dockerfile`
    FROM debian:13
    RUN echo "$(date)" > /built && echo "$HOME" > /home.txt
  `,
  'a relative path': dockerfile`
    FROM debian:13
    RUN echo a > app.conf
  `,
  'devices and mounts': dockerfile`
    FROM debian:13
    RUN echo a > /dev/null
    RUN --mount=type=cache,target=/cache echo a > /cache/mark
  `,
  'only if': dockerfile`
    FROM debian:13
    RUN if test -n "$X"; then echo a > /etc/app.conf; fi
  `,
  'the home folder of nobody knows whom': dockerfile`
    FROM debian:13
    ARG WHO
    USER $WHO
    RUN echo a > ~/.profile
  `,
  'what a program says': dockerfile`
    FROM debian:13
    RUN ./list > /list.txt && echo a
  `,
});
