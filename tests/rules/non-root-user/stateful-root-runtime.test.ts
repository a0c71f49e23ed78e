import { statefulRootRuntime } from '../../../src/checker/rules/non-root-user/stateful-root-runtime.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(statefulRootRuntime, {
  'a volume that root writes': dockerfile`
    FROM debian:13
    VOLUME ⟦/data⟧
    CMD ["server"]
  `,
  'in exec form, with root by name': dockerfile`
    FROM debian:13
    VOLUME [⟦"/srv"⟧, "/data"]
    USER root
  `,
  'a working directory for state': dockerfile`
    FROM debian:13
    WORKDIR ⟦/var/lib/app⟧
  `,
  'files copied there': dockerfile`
    FROM debian:13
    WORKDIR /var
    COPY a ⟦lib/app/a⟧
  `,
  'a folder made for it, without anything else that says so': dockerfile`
    FROM debian:13
    RUN a && mkdir -p ⟦/var/lib/app⟧
    COPY a ⟦/data/⟧
  `,
  'folders of package managers and for sockets': dockerfile`
    FROM debian:13
    RUN mkdir -p /var/lib/apt/lists/partial /var/run/app /opt/app
  `,
  'in a stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    VOLUME ⟦/data⟧
    FROM base
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nvolume ⟦/data⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nVOLUME `\n  ⟦/data⟧\n',
  'another user writes': dockerfile`
    FROM debian:13
    VOLUME /data
    USER 10001
  `,
  'a base image with a user of its own': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    VOLUME /data
  `,
  'an entrypoint that goes on as somebody else': dockerfile`
    FROM debian:13
    VOLUME /data
    ENTRYPOINT ["su-exec", "app", "server"]
  `,
  'a build stage is left behind': dockerfile`
    FROM debian:13 AS build
    VOLUME /data
    FROM alpine:3.22
    USER 10001
  `,
  'code is no state': dockerfile`
    FROM debian:13
    WORKDIR /app
    COPY . .
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG DATA
    VOLUME $DATA
    WORKDIR $DATA
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    VOLUME /data
    EOF
  `,
  'a folder that is given to a user': dockerfile`
    FROM debian:13-slim
    RUN groupadd -r -g 999 db && useradd -r -g db -u 999 db
    RUN mkdir -p /data && chown -R db:db /data
    VOLUME /data
    WORKDIR /data
    ENTRYPOINT ["docker-entrypoint.sh"]
    CMD ["db"]
  `,
  'one that is given to root, and another that is given away': dockerfile`
    FROM debian:13-slim
    RUN chown -R root:root /data && chown db /srv/other
    VOLUME ⟦/data⟧
    CMD ["db"]
  `,
});
