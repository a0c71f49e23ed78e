import { volumeNotWritable } from '../../../src/checker/rules/non-root-user/volume-not-writable.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(volumeNotWritable, {
  'nothing makes the folder': dockerfile`
    FROM debian:13-slim
    VOLUME ⟦/data⟧
    USER 10001
  `,
  'root makes it': dockerfile`
    FROM debian:13-slim
    RUN useradd -u 10001 app && mkdir -p /data/db
    VOLUME [⟦"/data"⟧, ⟦"/data/db"⟧]
    USER app
  `,
  'in the folder of the application': dockerfile`
    FROM alpine:3.22
    WORKDIR /app
    COPY . .
    USER 10001
    VOLUME ⟦uploads⟧
  `,
  'of a stage that is continued': dockerfile`
    FROM alpine:3.22 AS base
    VOLUME ⟦/data⟧
    FROM base
    USER 10001
  `,
  'lower-case keywords': dockerfile`
    from debian:13-slim
    volume ⟦/data⟧
    user 10001
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM debian:13-slim
    VOLUME \`
      ⟦/data⟧
    USER 10001
  `,
  'it is handed over': dockerfile`
    FROM debian:13-slim
    RUN mkdir /data && chown app /data
    VOLUME /data
    USER app
  `,
  'it is made with its owner': dockerfile`
    FROM debian:13-slim
    RUN install -d -o 10001 /data
    VOLUME /data
    USER 10001
  `,
  'it is made as the user': dockerfile`
    FROM debian:13-slim
    USER app
    WORKDIR /data
    VOLUME /data
  `,
  'it comes with an owner': dockerfile`
    FROM debian:13-slim
    COPY --chown=10001 . /srv1
    VOLUME /srv1/data
    USER 10001
  `,
  'a folder around it is handed over': dockerfile`
    FROM debian:13-slim
    WORKDIR /app
    RUN chown -R app .
    VOLUME /app/data
    USER app
  `,
  'who knows which folder is handed over': dockerfile`
    FROM debian:13-slim
    RUN chown -R app $DATA
    VOLUME /data
    USER app
  `,
  'it is a home': dockerfile`
    FROM debian:13-slim
    RUN useradd -m -d /data app
    VOLUME /data
    USER app
  `,
  'a script may do it': dockerfile`
    FROM debian:13-slim
    RUN ./setup.sh
    VOLUME /data
    USER app
  `,
  root: dockerfile`
    FROM debian:13-slim
    VOLUME /data
  `,
  'a user who is not known': dockerfile`
    FROM debian:13-slim
    VOLUME /data
    USER $APP
  `,
  'a base that may hold it': dockerfile`
    FROM postgres:18
    VOLUME /data
    USER postgres
  `,
  'a folder of the system': dockerfile`
    FROM debian:13-slim
    VOLUME /var/lib/app
    USER 10001
  `,
});
