import { copyIgnoredFile } from '../../../src/checker/rules/dockerignore/copy-ignored-file.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyIgnoredFile, {
  'a file that is left out': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY ⟦./.env⟧ app.py /app/
      ADD ⟦.env⟧ /app/
    `,
    dockerignore: '.env\n',
  },
  'a file in a folder that is left out, in any stage': {
    dockerfile: dockerfile`
      from alpine:3.22 as build
      copy ⟦dist/app.js⟧ /app/
      FROM alpine:3.22
    `,
    dockerignore: 'dist/\n',
  },
  'a bind mount reads the context as well': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      RUN --mount=type=bind,source=⟦go.sum⟧,target=go.sum cat go.sum
    `,
    dockerignore: '*.sum\n',
  },
  'CRLF in both files': {
    dockerfile: 'FROM alpine:3.22\r\nCOPY ⟦a.txt⟧ /\r\n',
    dockerignore: '*.txt\r\n',
  },
  'a trigger reads the context of another build': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      ONBUILD COPY ⟦a.txt⟧ /
    `,
    dockerignore: 'a.txt\n',
  },
  'an exception lets the file in': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY src/app.py pyproject.toml /app/
    `,
    dockerignore: '*\n!src\n!pyproject.toml\n',
  },
  'something in the folder is let back in': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY docs /docs
    `,
    dockerignore: 'docs\n!docs/public\n',
  },
  'an exception elsewhere does not excuse it': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY ⟦docs⟧ /docs
    `,
    dockerignore: 'docs\n!other/public\n',
  },
  'files of another stage, of an image or of a heredoc are not in the context': {
    dockerfile: dockerfile`
      FROM alpine:3.22 AS build
      FROM alpine:3.22
      COPY --from=build .env /app/
      COPY --from=busybox:1.37 .env /app/
      RUN --mount=type=bind,from=build,source=.env,target=/x cat /x
      COPY <<.env /app/
      a
      .env
    `,
    dockerignore: '.env\n',
  },
  'a remote file is not in the context': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      ADD https://example.org/.env /app/
    `,
    dockerignore: '**/.env\n',
  },
  'a wildcard may match others': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY *.txt /app/
    `,
    dockerignore: '*.txt\n',
  },
  'a variable is unknown': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      ARG FILE
      COPY \${FILE} /app/
    `,
    dockerignore: '*\n',
  },
  'a known variable is its value': {
    dockerfile: '# escape=`\nFROM alpine:3.22\nARG FILE=.env\nCOPY `\n  ⟦${FILE}⟧ /app/\n',
    dockerignore: '.env\n',
  },
  'without an ignore file nothing is known': dockerfile`
    FROM alpine:3.22
    COPY .env /app/
  `,
  'the whole context, of which nothing is left': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY ⟦.⟧ /app/
    `,
    dockerignore: '*\n',
  },
  'the whole context, of which something is let back in': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY . /app/
    `,
    dockerignore: '*\n!src\n',
  },
  'the whole context without its hidden files': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY . /app/
    `,
    dockerignore: '.*\n',
  },
});
