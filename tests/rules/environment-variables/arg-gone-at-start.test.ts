import { argGoneAtStart } from '../../../src/checker/rules/environment-variables/arg-gone-at-start.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(argGoneAtStart, {
  'the shell of ENTRYPOINT': dockerfile`
    FROM debian:13
    ARG BINARY=controller
    ENTRYPOINT ["/bin/sh", "-c", "exec /opt/⟦\${BINARY}⟧ run"]
  `,
  'shell form, more than once': dockerfile`
    FROM debian:13
    ARG NAME
    ARG LEVEL=info
    HEALTHCHECK CMD test -f /run/⟦$NAME⟧
    CMD exec /opt/⟦$NAME⟧ --log "⟦$LEVEL⟧"
  `,
  'an ARG before the first FROM is no nearer': dockerfile`
    ARG NAME=shop
    FROM debian:13
    CMD exec /opt/⟦$NAME⟧
  `,
  'of a stage it continues': dockerfile`
    FROM debian:13 AS base
    ARG NAME=shop
    FROM base
    CMD exec /opt/⟦$NAME⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\narg NAME=a\r\ncmd exec /opt/⟦$NAME⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nARG NAME=a\nCMD exec `\n  /opt/⟦$NAME⟧\n',
  'an ENV keeps it, before or behind': dockerfile`
    FROM debian:13
    ARG NAME=shop
    ENV NAME=$NAME
    CMD exec /opt/$NAME
    FROM debian:13
    ARG NAME=shop
    CMD exec /opt/$NAME
    ENV NAME=$NAME
  `,
  'an ENV of a stage it continues': dockerfile`
    FROM debian:13 AS base
    ENV NAME=shop
    FROM base
    ARG NAME
    CMD exec /opt/$NAME
  `,
  'what the base image sets': dockerfile`
    FROM node:24
    ARG NODE_VERSION
    CMD echo $NODE_VERSION
  `,
  'a default says what to take': dockerfile`
    FROM debian:13
    ARG NAME
    CMD exec /opt/\${NAME:-shop}
  `,
  'the script sets it': dockerfile`
    FROM debian:13
    ARG NAME
    CMD NAME=$(cat /etc/name); exec /opt/$NAME
  `,
  'in single quotes it is text': dockerfile`
    FROM debian:13
    ARG NAME
    CMD exec /opt/shop --format '$NAME'
  `,
  'a platform gives the port': dockerfile`
    FROM debian:13
    ARG PORT
    CMD exec /opt/shop --port $PORT
  `,
  'a RUN is part of the build': dockerfile`
    FROM debian:13
    ARG NAME=shop
    RUN echo $NAME
  `,
  'no shell reads exec form': dockerfile`
    FROM debian:13
    ARG NAME=shop
    CMD ["echo", "$NAME"]
  `,
  'only the last of them counts': dockerfile`
    FROM debian:13
    ARG NAME=shop
    CMD echo $NAME
    CMD echo hello
  `,
  'a variable that is nowhere declared': dockerfile`
    FROM debian:13
    CMD echo $NAME
  `,
});
