import { pathKeepsInherited } from '../../../src/checker/rules/environment-variables/path-keeps-inherited.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(pathKeepsInherited, {
  'the old folders are gone': dockerfile`
    FROM python:3.13
    ENV PATH=⟦/opt/venv/bin⟧
  `,
  'in quotes, among others': dockerfile`
    FROM alpine:3.22
    ENV A=1 PATH=⟦"/a:/b"⟧
  `,
  'without an equals sign': dockerfile`
    FROM alpine:3.22
    ENV PATH ⟦/opt/bin⟧
  `,
  'every stage, and triggers': dockerfile`
    FROM alpine:3.22 AS build
    ENV PATH=⟦/a⟧
    FROM alpine:3.22
    ONBUILD ENV PATH=⟦/a⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nenv PATH=⟦/a⟧\r\n',
  'the old folders are kept': dockerfile`
    FROM python:3.13
    ENV PATH=/opt/venv/bin:$PATH
    ENV PATH="/a:\${PATH}"
  `,
  'they are written out': dockerfile`
    FROM alpine:3.22
    ENV PATH=/usr/local/bin:/usr/bin:/bin
  `,
  'scratch has none': dockerfile`
    FROM scratch
    ENV PATH=/app
  `,
  'a variable may hold them': dockerfile`
    FROM alpine:3.22
    ENV PATH=$BINS
  `,
  'other lists': dockerfile`
    FROM alpine:3.22
    ENV PYTHONPATH=/app GOPATH=/go
  `,
  Windows: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nENV PATH="C:\\app"\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ENV PATH=/a
    EOF
  `,
});
