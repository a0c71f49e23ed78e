import { copyFromSelf } from '../../../src/checker/rules/multi-stage-builds/copy-from-self.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromSelf, {
  'a stage has no files of its own to offer': dockerfile`
    FROM alpine:3.22 AS a
    COPY --from=⟦a⟧ /x /y
  `,
  'by number, too': dockerfile`
    FROM alpine:3.22 AS a
    FROM debian:13
    COPY --from=⟦1⟧ /x /y
  `,
  'case does not matter': dockerfile`
    FROM alpine:3.22 AS Build
    COPY --from=⟦build⟧ /x /y
  `,
  'a mount is a copy as well': dockerfile`
    FROM alpine:3.22 AS a
    RUN --mount=from=⟦a⟧,target=/x ls /x
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22 as a\r\ncopy --from=⟦a⟧ /x /y\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22 AS a\nCOPY `\n  --from=⟦a⟧ /x /y\n',
  'an earlier stage': dockerfile`
    FROM alpine:3.22 AS a
    FROM debian:13 AS b
    COPY --from=a /x /y
  `,
  'an image of another name': dockerfile`
    FROM alpine:3.22 AS a
    COPY --from=busybox:1.37 /bin/sh /bin/sh
  `,
  'an image whose repository is called like the stage': dockerfile`
    FROM alpine:3.22 AS alpine
    COPY --from=alpine:3.22 /x /y
  `,
  'the stage this one goes on from': dockerfile`
    FROM alpine:3.22 AS a
    FROM a AS b
    COPY --from=a /x /y
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22 AS a
    COPY <<EOF /Dockerfile
    COPY --from=a /x /y
    EOF
  `,
  'a variable that cannot be known': dockerfile`
    FROM alpine:3.22 AS a
    ARG FROM
    COPY --from=$FROM /x /y
  `,
});
