import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noBuildToolsInFinalStage } from '../../../src/checker/rules/multi-stage-builds/no-build-tools-in-final-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noBuildToolsInFinalStage, {
  'headers where nothing is built': dockerfile`
    FROM python:3.13 AS build
    RUN make
    FROM python:3.13-slim
    RUN apt-get install -y ⟦libpq-dev⟧ libpq5
    COPY --from=build /opt/venv /opt/venv
    CMD ["python"]
  `,
  'one finding per step': dockerfile`
    FROM alpine:3.22 AS build
    RUN make
    FROM alpine:3.22
    RUN apk add ⟦gcc⟧ musl-dev make
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'in a stage that the final one continues': dockerfile`
    FROM fedora:43 AS build
    RUN make
    FROM fedora:43 AS base
    RUN dnf install -y ⟦openssl-devel⟧
    FROM base
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22 as build\r\nfrom alpine:3.22\r\nrun apk add ⟦gcc⟧\r\ncopy --from=build /a /a\r\ncmd ["/a"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22 AS build\nFROM alpine:3.22\nRUN apk add `\n  ⟦gcc⟧\nCOPY --from=build /a /a\nCMD ["/a"]\n',
  libraries: dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add gcc
    FROM alpine:3.22
    RUN apk add libpq ca-certificates
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'gone in the same step': dockerfile`
    FROM alpine:3.22 AS build
    RUN make
    FROM alpine:3.22
    RUN apk add --virtual .build gcc && pip install x && apk del .build
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'one stage alone is the business of prefer-multi-stage': dockerfile`
    FROM alpine:3.22
    RUN apk add gcc
    CMD ["/app"]
  `,
  'an image without a command is a toolbox': dockerfile`
    FROM alpine:3.22 AS files
    FROM alpine:3.22
    RUN apk add gcc
    COPY --from=files /a /a
  `,
  'a stage for development': dockerfile`
    FROM alpine:3.22 AS files
    FROM alpine:3.22 AS dev
    RUN apk add gcc
    COPY --from=files /a /a
    CMD ["sh"]
  `,
  'packages that a variable names': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    RUN apk add $PACKAGES
    COPY --from=build /a /a
    CMD ["/a"]
  `,
  'a heredoc that is a file': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=build /a /a
    COPY <<EOF /setup.sh
    apk add gcc
    EOF
    CMD ["/a"]
  `,
  'an image that compiles in its containers': dockerfile`
    FROM debian:13 AS fetch
    RUN mkdir /compiler
    FROM debian:13
    COPY --from=fetch /compiler /compiler
    ENV LIBRARY_PATH=/compiler/lib
    RUN apt-get update && apt-get install -y gcc
    CMD ["/compiler/bin/compile"]
  `,
  'an image that starts a shell': dockerfile`
    FROM debian:13 AS fetch
    RUN mkdir /data
    FROM debian:13
    COPY --from=fetch /data /data
    RUN apt-get update && apt-get install -y gcc
    CMD ["/bin/bash", "-l"]
  `,
  'a shell that starts a program': dockerfile`
    FROM debian:13 AS fetch
    RUN mkdir /data
    FROM debian:13
    COPY --from=fetch /data /data
    RUN apt-get update && apt-get install -y ⟦gcc⟧
    CMD ["/bin/bash", "-c", "/data/serve"]
  `,
  'apt removes what no other package needs, and gcc was asked for': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    RUN apt-get update && apt-get install -y ⟦gcc⟧ && apt-get autoremove -y
    CMD ["app"]
  `,
  'marked as needed by none, and removed': dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    RUN apt-get update && apt-get install -y gcc && apt-mark auto gcc && apt-get autoremove -y
    CMD ["app"]
  `,
});

it('says that a stage runs what another has built only where it builds nothing itself', () => {
  const text = dockerfile`
    FROM node:24 AS assets
    RUN npm run build
    FROM python:3.13-slim
    RUN apt-get update && apt-get install -y libxml2-dev
    RUN STEP
    COPY --from=assets /dist /srv
    CMD ["python", "app.py"]
  `;
  const messages = (step: string) =>
    check(text.replace('STEP', step), { rules: [noBuildToolsInFinalStage] }).findings.map(
      ({ message }) => message,
    );
  expect(messages('true')).toEqual([
    'libxml2-dev serves to build, and this stage only runs what another has built.',
  ]);
  expect(messages('cd /src && make install')).toEqual([
    'libxml2-dev serves to build, and stays in what ships.',
  ]);
});

it('counts each package once', () => {
  const text = dockerfile`
    FROM python:3.13 AS build
    RUN python -m venv /opt/venv
    FROM python:3.13-slim
    COPY --from=build /opt/venv /opt/venv
    RUN if true; then apt-get install -y gcc make; else apt-get install -y make gcc; fi
    CMD ["app"]
  `;
  expect(
    check(text, { rules: [noBuildToolsInFinalStage] }).findings.map(({ message }) => message),
  ).toEqual(['gcc and 1 more serve to build, and this stage only runs what another has built.']);
});
