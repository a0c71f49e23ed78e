import { setuidSetgidFiles } from '../../../src/checker/rules/non-root-user/setuid-setgid-files.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(setuidSetgidFiles, {
  'the setuid bit': dockerfile`
    FROM debian:13
    RUN chmod ⟦4755⟧ /a && chmod ⟦u+s⟧ /b
  `,
  'the setgid bit': dockerfile`
    FROM debian:13
    RUN chmod ⟦2755⟧ /a && chmod ⟦g+s⟧ /b
  `,
  'both, and by COPY': dockerfile`
    FROM debian:13
    COPY --chmod=⟦6755⟧ a /a
    RUN chmod ⟦+s⟧ /a
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN chmod ⟦u+s⟧ /a
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun chmod ⟦4755⟧ /a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN chmod `\n  ⟦u+s⟧ /a\n',
  'the bit is taken away': dockerfile`
    FROM debian:13
    RUN chmod u-s /a && chmod a-s /b && chmod ug-s /c
  `,
  'plain modes': dockerfile`
    FROM debian:13
    RUN chmod 755 /a && chmod 0644 /b && chmod u+x /c
  `,
  'the sticky bit': dockerfile`
    FROM debian:13
    RUN chmod 1777 /tmp && chmod +t /tmp
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN chmod $MODE /a
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    chmod 4755 /a
    EOF
  `,
  'a word in a text': dockerfile`
    FROM debian:13
    RUN echo "chmod u+s /a"
  `,
  'by install; a folder made with its group': dockerfile`
    FROM debian:13
    RUN install -m ⟦4755⟧ ping /usr/bin/ping
    RUN mkdir -m 2775 /srv/shared && chmod 0644 /x
  `,
});
