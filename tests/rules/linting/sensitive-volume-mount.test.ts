import { sensitiveVolumeMount } from '../../../src/checker/rules/linting/sensitive-volume-mount.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(sensitiveVolumeMount, {
  'a folder of the system': dockerfile`
    FROM debian:13-slim
    VOLUME ⟦/etc⟧
  `,
  'one of several, in JSON form': dockerfile`
    FROM debian:13-slim
    VOLUME ["/data", ⟦"/usr/lib"⟧]
  `,
  'the root': dockerfile`
    FROM debian:13-slim
    VOLUME ⟦/⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nvolume ⟦/proc/⟧\r\nFROM debian:13-slim\r\n',
  'a folder of the program': dockerfile`
    FROM debian:13-slim
    VOLUME /var/lib/shop /data
  `,
  'below a folder of the system': dockerfile`
    FROM debian:13-slim
    VOLUME /etc/shop
  `,
  'an unknown variable': dockerfile`
    FROM debian:13-slim
    ARG DIR
    VOLUME $DIR
  `,
  'a known variable': dockerfile`
    FROM debian:13-slim
    ENV DIR=/etc
    VOLUME ⟦$DIR⟧
  `,
  'WORKDIR is no volume': dockerfile`
    FROM debian:13-slim
    WORKDIR /etc
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    VOLUME /etc
    EOF
  `,
});
