import { downloadWithoutChecksum } from '../../../src/checker/rules/copy-over-add/download-without-checksum.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(downloadWithoutChecksum, {
  'in a trigger': dockerfile`
    FROM debian:13
    ONBUILD RUN curl -fsSLO ⟦https://example.org/a.zip⟧
  `,
  'nothing checks it': dockerfile`
    FROM debian:trixie
    RUN curl -fsSLO ⟦https://example.org/tool.deb⟧ && dpkg -i tool.deb
  `,
  'wget, into a pipe': dockerfile`
    FROM debian:trixie
    RUN wget -qO- ⟦https://example.org/tool.tar.gz⟧ | tar xz
  `,
  'a variable in the address, in a heredoc': dockerfile`
    FROM debian:trixie
    ARG VERSION
    RUN <<EOF
    curl -o /t.zip ⟦https://example.org/\${VERSION}/t.zip⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:trixie\r\nrun curl -O ⟦https://example.org/t.zip⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:trixie\nRUN curl -O `\n  ⟦https://example.org/t.zip⟧\n',
  'a program by where it goes, or by what becomes of it': dockerfile`
    FROM debian:trixie
    RUN curl -fsSL -o /usr/local/bin/tool ⟦https://example.org/tool⟧
    RUN wget -qO tool ⟦https://example.org/tool⟧ && chmod +x tool && ./tool
    RUN wget -qO list https://example.org/list && chmod 644 list
  `,
  'a checksum': dockerfile`
    FROM debian:trixie
    RUN curl -O https://example.org/t.zip && echo "$SUM t.zip" | sha256sum -c
  `,
  'a signature': dockerfile`
    FROM debian:trixie
    RUN curl -O https://example.org/t.zip && gpg --verify t.zip.asc t.zip
  `,
  'a page, not a program': dockerfile`
    FROM debian:trixie
    RUN curl -fsS https://example.org/status && curl https://example.org/list.txt
  `,
  'the machine itself': dockerfile`
    FROM debian:trixie
    RUN curl -O http://localhost:8000/t.zip
  `,
  'an address that is unknown': dockerfile`
    FROM debian:trixie
    ARG URL
    RUN curl -O $URL
  `,
  'another stage, by ADD': dockerfile`
    FROM debian:trixie AS build
    ADD https://example.org/t.zip /
    FROM debian:trixie
  `,
  'a text that is not run': dockerfile`
    FROM debian:trixie
    RUN echo curl -O https://example.org/t.zip
  `,
});
