import { removeBuildSources } from '../../../src/checker/rules/layer-sanity/remove-build-sources.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(removeBuildSources, {
  'the folder of all sources': dockerfile`
    FROM debian:13
    RUN mkdir -p ⟦/usr/src⟧ && cd /usr/src && git clone https://example.org/a && make -C a install
    RUN mkdir -p /usr/srcs && make
  `,
  'built, and left': dockerfile`
    FROM debian:13
    RUN mkdir -p ⟦/usr/src/app⟧ && tar xf app.tar -C /usr/src/app && make -C /usr/src/app install
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    RUN <<EOF
    mkdir ⟦/usr/src/app⟧
    cmake -S /usr/src/app
    EOF
    FROM base
    RUN rm -rf /usr/src/app
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun mkdir ⟦/usr/src/a⟧ \\\r\n && make\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN mkdir ⟦/usr/src/a⟧ && `\n  make\n',
  removed: dockerfile`
    FROM debian:13
    RUN mkdir -p /usr/src/app && make -C /usr/src/app && rm -rf /usr/src/app
    RUN mkdir -p /usr/src/app && make -C /usr/src/app && rm -rf /usr/src/*
    RUN mkdir -p /usr/src/app && cd /usr/src/app && make && cd .. && rm -rf app
  `,
  'nothing is built': dockerfile`
    FROM debian:13
    RUN mkdir -p /usr/src/app
    WORKDIR /usr/src/app
    COPY . .
  `,
  'in a build stage': dockerfile`
    FROM debian:13 AS build
    RUN mkdir -p /usr/src/app && make
    FROM debian:13
    COPY --from=build /app /app
  `,
  'in another folder': dockerfile`
    FROM debian:13
    RUN mkdir -p /app && make -C /app
  `,
  'on a mount': dockerfile`
    FROM debian:13
    RUN --mount=type=tmpfs,target=/usr/src mkdir /usr/src/app && make -C /usr/src/app
  `,
});
