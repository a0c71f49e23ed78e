import { apkPinVersions } from '../../../src/checker/rules/pinned-base-image/apk-pin-versions.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(apkPinVersions, {
  'a name without a version is whatever there is that day': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache ⟦curl⟧
  `,
  'one finding for each command, on the first such package': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add --no-cache git~2.49 ⟦curl⟧ git && apk add --no-cache ⟦jq⟧
  `,
  'a heredoc is a script': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    apk add --no-cache ⟦curl⟧
    EOF
  `,
  'a version is a version': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache curl=8.14.1-r2 git~2.49 "jq>1.7"
  `,
  'a version may be in a variable': dockerfile`
    FROM alpine:3.22
    ARG V
    RUN apk add --no-cache curl=\$V
  `,
  'packages in a variable are unknown where it is': dockerfile`
    FROM alpine:3.22
    RUN deps="$(cat list)" && apk add --no-cache $deps
  `,
  'a file is its own version': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache ./app-1.0.apk
  `,
  'the words are elsewhere': dockerfile`
    FROM alpine:3.22
    RUN echo apk add --no-cache curl
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /install.sh
    apk add --no-cache curl
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun apk add --no-cache \\\r\n  ⟦curl⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN apk add --no-cache `\n  curl=8.14.1-r2 git~2.49 "jq>1.7"\n',
  'a repository and a virtual package are no packages': dockerfile`
    FROM alpine:3.22
    RUN apk add -X https://dl-cdn.alpinelinux.org/alpine/edge/testing --virtual .deps curl=8.14.1-r2
    RUN apk add .deps
  `,
});
