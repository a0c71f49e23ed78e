import { noApkUpgrade } from '../../../src/checker/rules/pinned-base-image/no-apk-upgrade.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noApkUpgrade, {
  'an upgrade brings what the repository has that day': dockerfile`
    FROM alpine:3.22
    RUN apk update && ⟦apk upgrade⟧
  `,
  'flags may stand in front': dockerfile`
    FROM alpine:3.22 AS build
    RUN ⟦apk --no-cache -U upgrade⟧
  `,
  'packages may be upgraded by name': dockerfile`
    FROM alpine:3.22
    RUN apk upgrade --no-cache openssl
  `,
  'add -U refreshes the index only': dockerfile`
    FROM alpine:3.22
    RUN apk add -U curl && apk add --upgrade git
  `,
  'the words are elsewhere': dockerfile`
    FROM alpine:3.22
    RUN echo apk upgrade
  `,
  'what a variable holds is unknown': dockerfile`
    FROM alpine:3.22
    ARG ACTION
    RUN apk $ACTION
  `,
  'a heredoc that is copied is not run': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /upgrade.sh
    apk upgrade
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nrun ⟦apk upgrade⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN apk `\n  update\n',
});
