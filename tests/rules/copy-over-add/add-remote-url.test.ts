import { addRemoteUrl } from '../../../src/checker/rules/copy-over-add/add-remote-url.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(addRemoteUrl, {
  'whatever it serves on the day': dockerfile`
    FROM alpine:3.22
    ADD ⟦https://example.org/tool.tar.gz⟧ /tmp/
  `,
  several: dockerfile`
    FROM alpine:3.22
    ADD ⟦https://example.org/a⟧ ⟦http://example.org/b⟧ /tmp/
  `,
  'a variable in the address': dockerfile`
    FROM alpine:3.22
    ARG VERSION
    ADD ⟦https://example.org/\${VERSION}/tool⟧ /tmp/
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ADD ⟦https://example.org/a⟧ /a
    FROM alpine:3.22
    ONBUILD ADD ⟦https://example.org/a⟧ /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nadd ⟦https://example.org/a⟧ /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nADD `\n  ⟦https://example.org/a⟧ /a\n',
  'a checksum': dockerfile`
    FROM alpine:3.22
    ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/a /a
  `,
  'a repository has commits': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/team/tool.git /src
  `,
  'the commit of today is asked for': dockerfile`
    FROM alpine:3.22
    ADD https://api.github.com/repos/team/tool/git/refs/heads/main /tmp/head
  `,
  'a file of the context': dockerfile`
    FROM alpine:3.22
    ADD app.tar.gz /app/
  `,
  'COPY fetches nothing': dockerfile`
    FROM alpine:3.22
    COPY https /a
  `,
  'a variable that may be a file': dockerfile`
    FROM alpine:3.22
    ARG SOURCE_URL
    ADD $SOURCE_URL /a
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ADD https://example.org/a /a
    EOF
  `,
  'a signature, and what comes together with one': dockerfile`
    FROM debian:13
    ARG V=1.0
    ADD "https://example.org/a-\${V}.tar.xz" /tmp/a.tar.xz
    ADD "https://example.org/a-\${V}.tar.xz.asc" /tmp/a.tar.xz.asc
  `,
  'what ADD does not fetch': dockerfile`
    FROM debian:13
    ADD ftp://example.com/a HTTPS://EXAMPLE.com/a /x/
  `,
});
