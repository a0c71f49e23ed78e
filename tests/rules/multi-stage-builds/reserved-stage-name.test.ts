import { reservedStageName } from '../../../src/checker/rules/multi-stage-builds/reserved-stage-name.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(reservedStageName, {
  'scratch is the empty base': dockerfile`
    FROM alpine:3.22 AS ⟦scratch⟧
  `,
  'context is the build context': dockerfile`
    FROM alpine:3.22 AS ⟦context⟧
    FROM debian:13
    COPY --from=context /a /a
  `,
  'case does not matter': dockerfile`
    FROM alpine:3.22 AS ⟦Scratch⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22 as ⟦context⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22 `\n  AS ⟦context⟧\n',
  'scratch as a base is what it is for': dockerfile`
    FROM scratch AS files
  `,
  'a name that only holds the word': dockerfile`
    FROM alpine:3.22 AS from-scratch
    FROM alpine:3.22 AS build-context
  `,
  'no name at all': dockerfile`
    FROM alpine:3.22
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM debian:13 AS scratch
    EOF
  `,
  'a variable in the image says nothing of the name': dockerfile`
    ARG scratch
    FROM $scratch AS build
  `,
  'AS in the second stage alone is looked at there': dockerfile`
    FROM alpine:3.22 AS context-files
    FROM context-files AS ⟦context⟧
  `,
});
