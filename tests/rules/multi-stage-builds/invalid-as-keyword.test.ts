import { invalidAsKeyword } from '../../../src/checker/rules/multi-stage-builds/invalid-as-keyword.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(invalidAsKeyword, {
  'another word where AS should be': dockerfile`
    FROM alpine:3.22 ⟦IS⟧ build
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 ⟦=⟧ build
    FROM debian:13 ⟦A⟧ final
  `,
  'behind a flag': dockerfile`
    FROM --platform=linux/amd64 alpine:3.22 ⟦AT⟧ build
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22 ⟦a⟧ build\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22 `\n  ⟦A⟧ build\n',
  'AS in any case of letters': dockerfile`
    FROM alpine:3.22 AS a
    FROM alpine:3.22 as b
    FROM alpine:3.22 As c
  `,
  'no name at all': dockerfile`
    FROM alpine:3.22
  `,
  'the wrong number of words is the business of argument-count': dockerfile`
    FROM alpine:3.22 build
    FROM alpine:3.22 AS
    FROM alpine:3.22 to build it
  `,
  'a variable as the image': dockerfile`
    ARG BASE
    FROM $BASE AS build
  `,
  'a stage called as': dockerfile`
    FROM alpine:3.22 AS as
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM alpine:3.22 A build
    EOF
  `,
});
