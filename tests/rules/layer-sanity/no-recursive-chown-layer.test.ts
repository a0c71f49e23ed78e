import { noRecursiveChownLayer } from '../../../src/checker/rules/layer-sanity/no-recursive-chown-layer.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noRecursiveChownLayer, {
  'copied, then given away': dockerfile`
    FROM debian:13
    COPY . /app
    RUN ⟦chown -R app:app /app⟧
  `,
  'flags anywhere, more around, and a stage it continues': dockerfile`
    FROM debian:13 AS base
    WORKDIR /srv
    COPY site ./site
    FROM base
    RUN useradd app && ⟦chown app:app --recursive /srv⟧ && chmod 0755 /srv
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    ADD app.tar.gz /app
    RUN <<EOF
    ⟦chown -hR 10001 /app⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\ncopy . /app\r\nrun ⟦chown -R a /app⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nCOPY . /app\nRUN ⟦chown -R a `\n  /app⟧\n',
  'a folder made in the same RUN': dockerfile`
    FROM debian:13
    COPY . /app
    RUN mkdir -p /data && chown -R app /data
  `,
  'a folder made inside what was copied': dockerfile`
    FROM debian:13
    COPY . /app
    RUN mkdir -p /app/data && chown -R app /app/data
  `,
  'a file of its own': dockerfile`
    FROM debian:13
    COPY start.sh /usr/local/bin/
    RUN ⟦chown app:app /usr/local/bin/start.sh⟧
  `,
  'a folder without what is in it': dockerfile`
    FROM debian:13
    COPY . /app
    COPY bin /bin/tool
    RUN chown app /app && chown app /bin/tool
  `,
  'owner set while copying': dockerfile`
    FROM debian:13
    COPY --chown=app:app . /app
    USER app
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    COPY . /app
    RUN chown -R app /app
    FROM debian:13
    COPY --from=build /app /app
  `,
  'nothing was copied there': dockerfile`
    FROM debian:13
    COPY . /app
    RUN chown -R app /var/log/app /application
  `,
  'a path that cannot be known': dockerfile`
    FROM debian:13
    ARG DIR
    COPY . /app
    RUN chown -R app $DIR
  `,
  'copied afterwards': dockerfile`
    FROM debian:13
    RUN chown -R app /app
    COPY . /app
  `,
  'a folder that the file came into': dockerfile`
    FROM debian:13-slim
    WORKDIR /srv/src
    COPY conf/settings.py /srv/src
    RUN chown www-data /srv/src
  `,
  'nothing that was copied is left there': dockerfile`
    FROM debian:13
    COPY app.deb a.sh /tmp/
    RUN mv /tmp/a.sh /usr/bin && dpkg -i /tmp/app.deb && rm /tmp/app.deb && chown -R nobody /tmp
    COPY b.deb c.deb /tmp/
    RUN dpkg -i /tmp/*.deb && rm -f /tmp/*.deb && chown -R nobody /tmp
    COPY src /opt/src
    RUN rm -rf /opt/* && chown -R nobody /opt
  `,
  'something else was taken away, or afterwards': dockerfile`
    FROM debian:13
    COPY app.deb a.sh /tmp/
    RUN rm /tmp/app.deb && ⟦chown -R nobody /tmp⟧
    COPY . /app
    RUN rm /app/*.md && ⟦chown -R nobody /app⟧ && rm -rf /app/docs
  `,
});
