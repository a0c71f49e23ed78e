import { addArchiveToFileName } from '../../../src/checker/rules/copy-over-add/add-archive-to-file-name.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(addArchiveToFileName, {
  'a folder with the name of a file': dockerfile`
    FROM alpine:3.22
    ADD app.tar.gz ⟦/opt/app.tar.gz⟧
  `,
  'under another name': dockerfile`
    FROM alpine:3.22
    ADD app.tgz ⟦/opt/latest.tgz⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nadd app.tar ⟦/app.tar⟧\r\n',
  'unpacked into a folder': dockerfile`
    FROM alpine:3.22
    ADD app.tar.gz /opt/
    ADD app.tar.gz /opt/app
  `,
  'COPY leaves it as it is': dockerfile`
    FROM alpine:3.22
    COPY app.tar.gz /opt/app.tar.gz
  `,
  'it is told not to unpack': dockerfile`
    FROM alpine:3.22
    ADD --unpack=false app.tar.gz /opt/app.tar.gz
  `,
  'what is fetched is not unpacked': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/app.tar.gz /opt/app.tar.gz
  `,
  'a compressed file that is no tar': dockerfile`
    FROM alpine:3.22
    ADD dump.sql.gz /docker-entrypoint-initdb.d/dump.sql.gz
  `,
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG TARGET
    ADD app.tar.gz $TARGET
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ADD a.tar /a.tar
    EOF
  `,
  'a signature is no archive': dockerfile`
    FROM debian:13-slim
    ADD app.tar.asc /opt/app.tar.asc
  `,
});
