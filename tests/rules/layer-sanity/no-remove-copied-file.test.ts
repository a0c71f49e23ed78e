import { noRemoveCopiedFile } from '../../../src/checker/rules/layer-sanity/no-remove-copied-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noRemoveCopiedFile, {
  'copied, then removed': dockerfile`
    FROM debian:13
    COPY install.sh /tmp/install.sh
    RUN /tmp/install.sh && rm ⟦/tmp/install.sh⟧
  `,
  'with the folder that it lies in': dockerfile`
    FROM debian:13 AS base
    WORKDIR /build
    ADD packages/ ./packages
    FROM base
    RUN make && rm -rf ⟦/build⟧
  `,
  'from another stage, relative, in a heredoc': dockerfile`
    FROM debian:13 AS build
    FROM debian:13
    WORKDIR /srv
    COPY --from=build /a.deb b.txt ./
    RUN <<EOF
    dpkg -i a.deb
    rm ⟦a.deb⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy a /a\r\nrun rm ⟦/a⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nCOPY a /a\nRUN rm `\n  ⟦/a⟧\n',
  'a part of a copied tree may have come later': dockerfile`
    FROM debian:13
    COPY . /app
    RUN npm ci && rm -rf /app/node_modules/.cache
  `,
  'shown by a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=bind,source=install.sh,target=/tmp/install.sh sh /tmp/install.sh && rm -rf /tmp/*
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    COPY a /a
    RUN rm /a
    FROM debian:13
    COPY --from=build /b /b
  `,
  'something else is removed': dockerfile`
    FROM debian:13
    COPY a /srv/a
    RUN rm -rf /srv/ab /srv/b /tmp/* && cd /opt && rm -rf a
  `,
  'names that cannot be known': dockerfile`
    FROM debian:13
    ARG NAME
    COPY a /tmp/$NAME
    RUN rm -rf /tmp/$NAME
  `,
  'removed first': dockerfile`
    FROM debian:13
    RUN rm -rf /etc/nginx/conf.d
    COPY conf.d /etc/nginx/conf.d
  `,
});
