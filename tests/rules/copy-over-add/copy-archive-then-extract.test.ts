import { copyArchiveThenExtract } from '../../../src/checker/rules/copy-over-add/copy-archive-then-extract.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyArchiveThenExtract, {
  'the archive stays': dockerfile`
    FROM debian:trixie
    COPY ⟦app.tar.gz⟧ /tmp/
    RUN tar -xzf /tmp/app.tar.gz -C /opt
  `,
  'under another name, old spelling': dockerfile`
    FROM debian:trixie
    COPY ⟦build/app-1.tar⟧ /tmp/app.tar
    RUN cd /tmp && tar xf app.tar
  `,
  'long flags, and a folder without a slash': dockerfile`
    FROM debian:trixie
    COPY ⟦app.tgz⟧ /srv
    RUN tar --extract --gzip --file=/srv/app.tgz
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:trixie\r\ncopy ⟦a.tar⟧ /tmp/\r\nrun tar xf /tmp/a.tar\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:trixie\nCOPY ⟦a.tar⟧ /tmp/\nRUN `\n  tar xf /tmp/a.tar\n',
  'a heredoc is a script': dockerfile`
    FROM debian:trixie
    COPY ⟦a.tar⟧ /tmp/
    RUN <<EOF
    tar -xf /tmp/a.tar
    EOF
  `,
  'ADD unpacks it': dockerfile`
    FROM debian:trixie
    ADD app.tar.gz /opt
  `,
  'ADD drops no leading folder': dockerfile`
    FROM debian:trixie
    COPY app.tar.gz /tmp/
    RUN tar -xzf /tmp/app.tar.gz --strip-components=1 -C /opt
  `,
  'ADD takes all of it': dockerfile`
    FROM debian:trixie
    COPY app.tar.gz /tmp/
    RUN tar -xzf /tmp/app.tar.gz bin/app
  `,
  'ADD does not unpack what another stage made': dockerfile`
    FROM debian:trixie AS build
    FROM debian:trixie
    COPY --from=build /app.tar.gz /tmp/
    RUN tar -xzf /tmp/app.tar.gz
  `,
  'ADD unpacks no compressed file that is no tar': dockerfile`
    FROM debian:trixie
    COPY dump.gz /tmp/
    RUN gunzip /tmp/dump.gz
  `,
  'another archive': dockerfile`
    FROM debian:trixie
    COPY app.tar.gz /tmp/
    RUN tar -xzf /tmp/other.tar.gz
  `,
  'it is listed, or made': dockerfile`
    FROM debian:trixie
    COPY app.tar.gz /tmp/
    RUN tar -tzf /tmp/app.tar.gz && tar -czf /tmp/app.tar.gz /opt
  `,
  'another stage': dockerfile`
    FROM debian:trixie AS build
    COPY app.tar.gz /tmp/
    FROM debian:trixie
    RUN tar -xzf /tmp/app.tar.gz
  `,
  'a variable': dockerfile`
    FROM debian:trixie
    ARG ARCHIVE
    COPY $ARCHIVE /tmp/
    RUN tar -xzf /tmp/$ARCHIVE
  `,
});
