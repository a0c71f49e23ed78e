import { invalidStageName } from '../../../src/checker/rules/multi-stage-builds/invalid-stage-name.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(invalidStageName, {
  'a digit in front': dockerfile`
    FROM alpine:3.22 AS ⟦2nd⟧
  `,
  'a character that is not allowed': dockerfile`
    FROM alpine:3.22 AS ⟦build/app⟧
  `,
  'variables are not filled in': dockerfile`
    ARG NAME=build
    FROM alpine:3.22 AS ⟦$NAME⟧
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS build
    FROM debian:13 AS ⟦-final⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22 as ⟦1⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22 `\n  AS ⟦1⟧\n',
  'letters, digits and the three signs': dockerfile`
    FROM alpine:3.22 AS a1-b_2.c
  `,
  'capitals are lowered': dockerfile`
    FROM alpine:3.22 AS Build
  `,
  'a dash at the end': dockerfile`
    FROM alpine:3.22 AS build-
  `,
  'no name at all': dockerfile`
    FROM alpine:3.22
  `,
  'a reserved name is a name': dockerfile`
    FROM alpine:3.22 AS context
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM alpine:3.22 AS 1
    EOF
  `,
});
