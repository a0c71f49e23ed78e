import { noDeleteInLaterLayer } from '../../../src/checker/rules/layer-sanity/no-delete-in-later-layer.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noDeleteInLaterLayer, {
  'fetched in one layer, deleted in another': dockerfile`
    FROM debian:13
    RUN curl -fsSL -o /tmp/a.tgz https://example.org/a.tgz
    RUN tar xzf /tmp/a.tgz && rm -f ⟦/tmp/a.tgz⟧
  `,
  'with the folder that it lies in': dockerfile`
    FROM debian:13 AS base
    WORKDIR /src
    RUN wget https://example.org/a.tgz
    RUN git clone https://example.org/b.git
    FROM base
    RUN rm -rf ⟦/src/*⟧
  `,
  'in a heredoc': dockerfile`
    FROM debian:13
    RUN wget -qO /tmp/a.tgz https://example.org/a.tgz
    RUN <<EOF
    tar xzf /tmp/a.tgz
    rm ⟦/tmp/a.tgz⟧
    EOF
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun curl -o /a https://x.org/a\r\nrun rm ⟦/a⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN curl -o /a https://x.org/a\nRUN rm `\n  ⟦/a⟧\n',
  'in one layer': dockerfile`
    FROM debian:13
    RUN curl -o /tmp/a.tgz https://example.org/a.tgz && tar xzf /tmp/a.tgz && rm /tmp/a.tgz
    RUN rm -rf /tmp/*
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN curl -o /tmp/a.tgz https://example.org/a.tgz
    RUN rm /tmp/a.tgz
    FROM debian:13
    COPY --from=build /app /app
  `,
  'something else is deleted': dockerfile`
    FROM debian:13
    RUN curl -o /usr/local/bin/app https://example.org/app
    RUN rm -rf /tmp/* /usr/local/bin/app2 /usr/local/share
  `,
  'moved before': dockerfile`
    FROM debian:13
    RUN curl -o /tmp/app https://example.org/app && mv /tmp/app /usr/local/bin/app
    RUN rm -rf /tmp/app
  `,
  'on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=cache,target=/cache curl -o /cache/a.tgz https://example.org/a.tgz
    RUN rm -rf /cache
  `,
  'names that cannot be known': dockerfile`
    FROM debian:13
    ARG NAME
    RUN curl -o /tmp/$NAME https://example.org/a
    RUN rm -rf /tmp/$NAME && cd /srv && rm a
  `,
  'sent to the standard output': dockerfile`
    FROM debian:13
    RUN wget -O- https://example.org/a | tar xz
    RUN rm -rf /a
  `,
});
