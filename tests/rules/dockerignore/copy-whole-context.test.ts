import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { copyWholeContext } from '../../../src/checker/rules/dockerignore/copy-whole-context.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyWholeContext, {
  'what lies above the context is the context': dockerfile`
    FROM debian:13
    COPY ⟦../⟧ /app
  `,
  'the dot is everything': dockerfile`
    FROM alpine:3.22
    COPY ⟦.⟧ /app
    ADD ⟦./⟧ /app
  `,
  'so are a star and the root of the context': dockerfile`
    FROM alpine:3.22
    COPY ⟦*⟧ /app/
    COPY package.json ⟦./*⟧ /app/
    COPY ⟦/⟧ /app/
  `,
  'in JSON form, in lower case': dockerfile`
    from alpine:3.22
    copy [⟦"."⟧, "/app"]
  `,
  'CRLF and a backtick escape change nothing':
    '# escape=`\r\nFROM alpine:3.22\r\nCOPY `\r\n  ⟦.⟧ /app\r\n',
  'a stage that the final one continues ships too': dockerfile`
    FROM alpine:3.22 AS base
    COPY ⟦.⟧ /app
    FROM base
  `,
  'a build stage is left behind': dockerfile`
    FROM golang:1.27 AS build
    COPY . .
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'the whole of another stage is no context': dockerfile`
    FROM alpine:3.22 AS build
    FROM alpine:3.22
    COPY --from=build . /app
  `,
  'a named folder is a decision': dockerfile`
    FROM alpine:3.22
    COPY src ./src/ /app/
  `,
  '--exclude leaves out in its own way': dockerfile`
    FROM alpine:3.22
    COPY --exclude=.git . /app
  `,
  'an ignore file is judged by other rules': {
    dockerfile: dockerfile`
      FROM alpine:3.22
      COPY . /app
    `,
    dockerignore: '.git\n',
  },
  'an unknown variable, a heredoc': dockerfile`
    FROM alpine:3.22
    ARG SOURCE
    COPY \${SOURCE} /app
    COPY <<EOF /app/x
    COPY . .
    EOF
  `,
  'a pattern that takes .git and .env': dockerfile`
    FROM alpine:3.22
    COPY ⟦.*⟧ /x/
    COPY package.json ⟦./.??*⟧ /x/
    COPY ⟦.[a-z]*⟧ /x/
    ONBUILD COPY ⟦".*"⟧ /x/
  `,
  '--exclude that leaves both in': dockerfile`
    FROM alpine:3.22
    COPY --exclude=*.md --exclude=node_modules ⟦.⟧ /x/
  `,
  '--exclude that leaves one of them out, or is not known': dockerfile`
    FROM alpine:3.22
    ARG SECRETS
    COPY --exclude=*.md --exclude=.env* . /a/
    COPY --exclude=**/.git . /b/
    COPY --exclude=$SECRETS . /c/
    COPY --exclude=.git .* /d/
  `,
  'a pattern that takes one of them at most': dockerfile`
    FROM alpine:3.22
    COPY .g* .en* *.json src/* src/.* /x/
  `,
});

it('says where a server hands out what is copied', () => {
  const message = (text: string) => check(text, { rules: [copyWholeContext] }).findings[0]?.message;
  const served = '.git and .env included, and';
  for (const text of [
    'FROM php:8.4-apache\nCOPY . /var/www/html/\n',
    'FROM nginx:1.31\nWORKDIR /usr/share/nginx/html\nCOPY . .\n',
    'FROM httpd:2.4\nCOPY ./ /usr/local/apache2/htdocs\n',
  ])
    expect(message(text)).toContain(served);
  for (const text of [
    'FROM php:8.4-fpm\nCOPY . /var/www/html\n',
    'FROM php:8.4-apache\nENV APACHE_DOCUMENT_ROOT=/var/www/html/public\nCOPY . /var/www/html\n',
    'FROM nginx:1.31\nCOPY site.conf /etc/nginx/conf.d/default.conf\nCOPY . /usr/share/nginx/html\n',
    'FROM nginx:1.31\nCOPY . /srv\n',
  ])
    expect(message(text)).toMatch(/\.env included\.$/);
});
