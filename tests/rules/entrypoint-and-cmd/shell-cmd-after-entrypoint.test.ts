import { shellCmdAfterEntrypoint } from '../../../src/checker/rules/entrypoint-and-cmd/shell-cmd-after-entrypoint.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(shellCmdAfterEntrypoint, {
  'the program gets a shell for an argument': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
    CMD ⟦serve --port 80⟧
  `,
  'words of one dash': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["python", "app.py"]
    CMD ⟦-v⟧
  `,
  'an inherited ENTRYPOINT': dockerfile`
    FROM alpine:3.22 AS base
    ENTRYPOINT ["/server"]
    FROM base
    CMD ⟦serve⟧
  `,
  'CRLF changes nothing': 'from alpine:3.22\r\nentrypoint ["/server"]\r\ncmd ⟦serve⟧\r\n',
  'exec form is right': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
    CMD ["serve", "--port", "80"]
  `,
  'tini runs what it is given': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/sbin/tini", "--"]
    CMD /server
  `,
  'so does an entrypoint script': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/docker-entrypoint.sh"]
    CMD /server
  `,
  'and a shell that waits for a text': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/bin/bash", "-c"]
    CMD /server
  `,
  'no ENTRYPOINT': dockerfile`
    FROM alpine:3.22
    CMD /server
  `,
  'an ENTRYPOINT in shell form has a rule of its own': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT /server
    CMD serve
  `,
  'a variable for a program': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["$PROGRAM"]
    CMD serve
  `,
});
