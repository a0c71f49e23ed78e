import { userGroupDropsSupplementary } from '../../../src/checker/rules/non-root-user/user-group-drops-supplementary.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(userGroupDropsSupplementary, {
  'groups given when it was made': dockerfile`
    FROM debian:13
    RUN useradd -G video,audio app
    USER app⟦:app⟧
  `,
  'or later': dockerfile`
    FROM debian:13
    RUN useradd app && usermod -aG docker app
    USER app⟦:app⟧
  `,
  'by the other tools': dockerfile`
    FROM alpine:3.22
    RUN adduser -D one && addgroup one video && adduser -D two && adduser two video
    USER one⟦:one⟧
    USER two⟦:two⟧
  `,
  'in a stage further up': dockerfile`
    FROM debian:13 AS base
    RUN useradd -G video app
    FROM base
    USER app⟦:app⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun useradd -G video app\r\nuser app⟦:app⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN useradd -G video app\nUSER `\n  app⟦:app⟧\n',
  'the name alone keeps them': dockerfile`
    FROM debian:13
    RUN useradd -G video app
    USER app
  `,
  'the one group it has': dockerfile`
    FROM debian:13
    RUN useradd -g staff app
    USER app:staff
  `,
  'the group named is the one given': dockerfile`
    FROM debian:13
    RUN useradd -G video app
    USER app:video
  `,
  'another user': dockerfile`
    FROM debian:13
    RUN useradd -G video one && useradd two
    USER two:two
  `,
  'root may do all the same': dockerfile`
    FROM debian:13
    RUN usermod -aG video root
    USER root:root
  `,
  'given only afterwards': dockerfile`
    FROM debian:13
    RUN useradd app
    USER app:app
    USER root
    RUN usermod -aG video app
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    RUN useradd -G $GROUPS app
    USER app:app
  `,
  'another stage has users of its own': dockerfile`
    FROM debian:13 AS build
    RUN useradd -G video app
    FROM debian:13
    USER app:app
  `,
  'a heredoc that is a file': dockerfile`
    FROM debian:13
    COPY <<EOF /setup.sh
    useradd -G video app
    EOF
    USER app:app
  `,
});
