import { uniqueStageNames } from '../../../src/checker/rules/multi-stage-builds/unique-stage-names.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(uniqueStageNames, {
  'the second of two equal names': dockerfile`
    FROM alpine:3.22 AS tools
    FROM debian:13 AS ⟦tools⟧
  `,
  'names do not differ by case': dockerfile`
    FROM alpine:3.22 AS tools
    FROM debian:13 AS ⟦Tools⟧
  `,
  'each that comes after the first': dockerfile`
    FROM alpine:3.22 AS a
    FROM debian:13 AS ⟦a⟧
    FROM busybox:1.37 AS ⟦a⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22 as a\r\nfrom debian:13 as ⟦a⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22 AS a\nFROM debian:13 `\n  AS ⟦a⟧\n',
  'different names are fine': dockerfile`
    FROM alpine:3.22 AS a
    FROM debian:13 AS b
  `,
  'stages without names are fine': dockerfile`
    FROM alpine:3.22
    FROM debian:13
  `,
  'a stage may be named like an image': dockerfile`
    FROM alpine:3.22 AS debian
    FROM debian AS final
  `,
  'a stage may go on from the one it is compared with': dockerfile`
    FROM alpine:3.22 AS base
    FROM base AS build
    FROM base AS final
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22 AS a
    COPY <<EOF /Dockerfile
    FROM debian:13 AS a
    EOF
  `,
  'a variable in the image says nothing of the name': dockerfile`
    ARG BASE
    FROM $BASE AS a
    FROM $BASE AS b
  `,
});
