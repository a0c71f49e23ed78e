import { useraddNoLogInit } from '../../../src/checker/rules/layer-sanity/useradd-no-log-init.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(useraddNoLogInit, {
  'a large UID': dockerfile`
    FROM debian:11
    RUN ⟦useradd⟧ -u 123456 app
  `,
  'every stage, and every spelling': dockerfile`
    FROM debian:11 AS build
    RUN ⟦useradd⟧ --uid=1000200000 -m app
    FROM debian:11
    ARG UID=200000
    RUN groupadd -r app && sudo ⟦useradd⟧ -r -g app --uid $UID app
  `,
  'a heredoc': dockerfile`
    FROM debian:11
    RUN <<EOF
    ⟦useradd⟧ -u100000 app
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:11\r\nrun ⟦useradd⟧ \\\r\n  -u 123456 app\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:11\nRUN ⟦useradd⟧ `\n  -u 123456 app\n',
  'without the log': dockerfile`
    FROM debian:11
    RUN useradd -l -u 123456 app && useradd --no-log-init --uid 123457 web && useradd -rlm -u 123458 x
  `,
  'a small UID': dockerfile`
    FROM debian:11
    RUN useradd -u 99999 app && useradd -u 10001 web && useradd plain
  `,
  'a UID that cannot be known': dockerfile`
    FROM debian:11
    ARG UID
    RUN useradd -u $UID app
  `,
  'adduser and BusyBox have no such file': dockerfile`
    FROM alpine:3.22
    RUN adduser -D -u 123456 app
  `,
  'words that are not run': dockerfile`
    FROM debian:11
    RUN echo useradd -u 123456 app
  `,
  'newer useradd leaves short logs alone': dockerfile`
    FROM debian:13-slim
    RUN useradd --uid 1000123 app
  `,
});
