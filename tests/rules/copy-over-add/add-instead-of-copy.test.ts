import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { addInsteadOfCopy } from '../../../src/checker/rules/copy-over-add/add-instead-of-copy.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(addInsteadOfCopy, {
  'a file, a folder, the whole context': dockerfile`
    FROM alpine:3.22
    ⟦ADD⟧ app.py /app/
    ⟦ADD⟧ src /app/src
    ⟦ADD⟧ . /app
  `,
  'a zip is the business of another rule, alone or beside others': dockerfile`
    FROM alpine:3.22
    ADD app.zip /tmp/
    ⟦ADD⟧ app.zip a.txt /tmp/
  `,
  'one plain file among others': dockerfile`
    FROM alpine:3.22
    ⟦ADD⟧ https://example.org/a.txt b.txt /tmp/
  `,
  'an array, and a flag that COPY has': dockerfile`
    FROM alpine:3.22
    ⟦ADD⟧ --chown=1:1 ["a file.txt", "/tmp/"]
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ⟦ADD⟧ app.py /app/
    FROM alpine:3.22
    ONBUILD ⟦ADD⟧ . /app
  `,
  'a text': dockerfile`
    FROM alpine:3.22
    ⟦ADD⟧ <<EOF /etc/motd
    hello
    EOF
  `,
  'a variable inside a name': dockerfile`
    FROM alpine:3.22
    ARG VERSION
    ⟦ADD⟧ target/app-\${VERSION}.jar /app.jar
  `,
  'a variable, put under the name of a file': dockerfile`
    FROM eclipse-temurin:21
    ARG JAR_FILE
    ⟦ADD⟧ \${JAR_FILE} app.jar
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\n⟦add⟧ app.py /app/\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\n⟦ADD⟧ `\n  app.py /app/\n',
  'COPY says what it does': dockerfile`
    FROM alpine:3.22
    COPY app.py /app/
  `,
  'an archive is unpacked': dockerfile`
    FROM scratch
    ADD rootfs.tar.xz /
    ADD "app.tgz" /app/
  `,
  'an address is fetched': dockerfile`
    FROM alpine:3.22
    ADD https://example.org/app.py /app/
  `,
  'so is a repository': dockerfile`
    FROM alpine:3.22
    ADD git@example.org:team/tool.git#v1 /src
    ADD https://example.org/team/tool.git#v1 /src
  `,
  'a variable that may be an address': dockerfile`
    FROM alpine:3.22
    ARG DOWNLOAD_URL
    ADD \${DOWNLOAD_URL}/app.py /app.py
  `,
  'a variable that may be an archive': dockerfile`
    FROM alpine:3.22
    ARG ROOTFS
    ADD $ROOTFS /
  `,
  'a variable that is one': dockerfile`
    FROM alpine:3.22
    ARG ROOTFS=rootfs.tar.gz
    ADD $ROOTFS /
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ADD app.py /app/
    EOF
  `,
  'an archive in capitals, which ADD knows by its content': dockerfile`
    FROM debian:13
    ADD DATA.TAR.GZ /srv/
  `,
});

it('speaks of archives only where the source can become one', () => {
  const messages = (source: string) =>
    check(`FROM alpine:3.22\nADD ${source} /srv/\n`, { rules: [addInsteadOfCopy] }).findings.map(
      ({ message }) => message,
    );
  for (const folder of ['.', './', '..', 'src/', 'src/.'])
    expect(messages(folder)).toEqual([`ADD only copies \`${folder}\` here, as COPY would.`]);
  expect(messages('data')).toEqual([
    'ADD only copies `data` here, as COPY would, and unpacks it if it ever is an archive.',
  ]);
});
