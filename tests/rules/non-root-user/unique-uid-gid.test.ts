import { uniqueUidGid } from '../../../src/checker/rules/non-root-user/unique-uid-gid.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(uniqueUidGid, {
  '1000 is taken in node': dockerfile`
    FROM node:24
    RUN useradd --uid ⟦1000⟧ app
  `,
  'and in ubuntu since 24.04': dockerfile`
    FROM ubuntu:24.04
    RUN useradd -m -u ⟦1000⟧ app
  `,
  'the second of two': dockerfile`
    FROM debian:13
    RUN useradd -u 10001 one && useradd --uid=10002 two && useradd ⟦-u10001⟧ three
  `,
  'made in a stage further up': dockerfile`
    FROM debian:13 AS base
    RUN useradd -u 10001 one
    FROM base
    RUN useradd -u ⟦10001⟧ two
  `,
  'root under another name': dockerfile`
    FROM debian:13
    RUN useradd -o -u ⟦0⟧ admin
  `,
  'lower-case keywords and CRLF change nothing': 'from node:24\r\nrun useradd -u ⟦1000⟧ app\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM node:24\nRUN useradd `\n  -u ⟦1000⟧ app\n',
  'a number that is free': dockerfile`
    FROM node:24
    RUN useradd --uid 10001 app
  `,
  'ubuntu before 24.04 has nobody there': dockerfile`
    FROM ubuntu:22.04
    RUN useradd -u 1000 app
  `,
  'the other user is taken away first': dockerfile`
    FROM ubuntu:24.04
    RUN userdel -r ubuntu && useradd -u 1000 app
  `,
  'another stage has users of its own': dockerfile`
    FROM debian:13 AS one
    RUN useradd -u 10001 app
    FROM debian:13
    RUN useradd -u 10001 app
  `,
  'only where the user is not there yet': dockerfile`
    FROM node:24
    RUN if ! id app; then useradd -u 1000 app; fi
    RUN id app || useradd -u 1000 app
  `,
  'a variable that cannot be known': dockerfile`
    FROM node:24
    ARG UID
    RUN useradd -u $UID app
  `,
  'a heredoc that is a file': dockerfile`
    FROM node:24
    COPY <<EOF /setup.sh
    useradd -u 1000 app
    EOF
  `,
  'a group under two names': dockerfile`
    FROM debian:13
    RUN groupadd -g 5000 a && groupadd -o -g ⟦5000⟧ b
    RUN useradd -u 5000 -g 5000 a
  `,
  'the group of the account that the base brings': dockerfile`
    FROM ubuntu:24.04
    RUN groupadd -g ⟦1000⟧ app
    FROM node:24-alpine3.22
    RUN addgroup -g ⟦1000⟧ app
    FROM node:24-alpine3.22
    RUN deluser node && addgroup -g 1000 app
  `,
});
