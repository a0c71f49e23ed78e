import { copyMultiSourceDestSlash } from '../../../src/checker/rules/copy-over-add/copy-multi-source-dest-slash.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyMultiSourceDestSlash, {
  'two sources, no slash': dockerfile`
    FROM alpine:3.22
    COPY a b ⟦/app⟧
  `,
  'ADD, an array, quotes': dockerfile`
    FROM alpine:3.22
    ADD a b ⟦/app⟧
    COPY ["a", "b", ⟦"/app"⟧]
    COPY a b ⟦'/app'⟧
  `,
  'from another stage': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=build /a /b ⟦/app⟧
  `,
  'a variable that is known': dockerfile`
    FROM alpine:3.22
    ENV HOME=/home/app
    COPY a b ⟦$HOME⟧
  `,
  'a trigger': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY a b ⟦/app⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\ncopy a b ⟦/app⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nCOPY a b `\n  ⟦/app⟧\n',
  'a slash': dockerfile`
    FROM alpine:3.22
    COPY a b /app/
    COPY ["a", "b", "/app/"]
    COPY a b "/app/"
  `,
  'the folder one is in': dockerfile`
    FROM alpine:3.22
    COPY a b .
    COPY a b ..
    COPY a b /app/.
  `,
  'one source': dockerfile`
    FROM alpine:3.22
    COPY a /app
  `,
  'a variable that is not': dockerfile`
    FROM alpine:3.22
    ARG TARGET
    COPY a b $TARGET
  `,
  'a backslash on Windows':
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b C:\\app\\\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    COPY a b /app
    EOF
  `,
  'words of an instruction that was swallowed': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    COPY a C:\src\
    COPY b C:\src
  `,
});
