import { emptyPasswordAccount } from '../../../src/checker/rules/non-root-user/empty-password-account.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(emptyPasswordAccount, {
  'a password taken away': dockerfile`
    FROM debian:13
    RUN passwd ⟦-d⟧ root && passwd ⟦--delete⟧ app
  `,
  'an empty one set': dockerfile`
    FROM debian:13
    RUN useradd ⟦-p⟧ '' app && usermod ⟦--password⟧ "" root
  `,
  'in a heredoc that a shell reads': dockerfile`
    FROM debian:13
    RUN <<EOF
    passwd ⟦-d⟧ root
    EOF
  `,
  'every stage is looked at': dockerfile`
    FROM debian:13 AS build
    RUN passwd ⟦-d⟧ root
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nrun passwd ⟦-d⟧ root\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN passwd `\n  ⟦-d⟧ root\n',
  'a locked account': dockerfile`
    FROM debian:13
    RUN passwd -l root && passwd -dl app
  `,
  'an account without a password is locked': dockerfile`
    FROM alpine:3.22
    RUN adduser -D app && adduser --disabled-password other
  `,
  'a password that is set': dockerfile`
    FROM debian:13
    RUN useradd -p "$HASH" app
  `,
  'the flag of another program': dockerfile`
    FROM debian:13
    RUN base64 -d passwd && echo passwd -d root
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN passwd $FLAGS root
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    passwd -d root
    EOF
  `,
  'written into the file': dockerfile`
    FROM debian:13
    RUN sed -i ⟦'s/^root:[^:]*:/root::/'⟧ /etc/shadow
    RUN echo ⟦"app::20000:0:99999:7:::"⟧ >> /etc/shadow
    RUN sed -i 's/^root::/root:!:/' /etc/shadow
    RUN echo "app:x:1000:1000::/srv:/bin/sh" >> /etc/passwd
    RUN sed -i 's/a::b/c::d/' /etc/app.conf
  `,
});
