import { apkVirtual } from '../../../src/checker/rules/layer-sanity/apk-virtual.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(apkVirtual, {
  'removed by name in the same RUN': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk add⟧ --no-cache gcc make && make && apk del gcc make
  `,
  'one of several is removed': dockerfile`
    FROM alpine:3.22 AS build
    RUN <<EOF
    ⟦apk add⟧ gcc curl
    make
    apk del gcc
    EOF
    FROM alpine:3.22
    ONBUILD RUN ⟦apk add⟧ git && git clone x && apk del git
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦apk add⟧ gcc \\\r\n  && apk del gcc\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN ⟦apk add⟧ gcc `\n  && apk del gcc\n',
  'the group has a name': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache --virtual .deps gcc && make && apk del .deps
    RUN apk add -t .more gcc && make && apk del .more
  `,
  'nothing is removed': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache gcc && make
  `,
  'something else is removed': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache gcc && apk del curl
  `,
  'removed in another RUN': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache gcc
    RUN apk del gcc
  `,
  'names in variables': dockerfile`
    FROM alpine:3.22
    ARG DEPS
    RUN apk add $DEPS && apk del $DEPS
  `,
  'words that are not run': dockerfile`
    FROM alpine:3.22
    RUN echo apk add gcc && apk del gcc
  `,
});
