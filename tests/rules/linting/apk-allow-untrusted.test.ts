import { apkAllowUntrusted } from '../../../src/checker/rules/linting/apk-allow-untrusted.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(apkAllowUntrusted, {
  'the flag is given, in either place or spelling': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk
    RUN apk ⟦--allow-untrusted⟧ add /tmp/tool.apk
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk
    FROM alpine:3.22
    RUN apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk
  `,
  'in the script of a heredoc': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    set -e
    apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk
    EOF
  `,
  'under ONBUILD and sudo, in lower case': dockerfile`
    from alpine:3.22
    onbuild run sudo apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM alpine:3.22\r\nRUN true && `\r\n  apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk\r\n',
  'without the flag': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache /tmp/tool.apk
  `,
  'another program with such a flag': dockerfile`
    FROM alpine:3.22
    RUN ./tool add --no-cache --allow-untrusted /tmp/tool.apk
  `,
  'a file that COPY writes is not run': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /notes
    apk add --no-cache --allow-untrusted /tmp/tool.apk
    EOF
  `,
  'a comment runs nothing': dockerfile`
    FROM alpine:3.22
    # apk add --no-cache --allow-untrusted /tmp/tool.apk
    RUN true
  `,
  'what echo says is not run': dockerfile`
    FROM alpine:3.22
    RUN echo "apk add --no-cache --allow-untrusted /tmp/tool.apk"
  `,
  'a variable that is not known': dockerfile`
    FROM alpine:3.22
    ARG OPTIONS
    RUN apk $OPTIONS x
  `,
  'a package that is called like it': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache allow-untrusted
  `,
});
