import { apkNoCache } from '../../../src/checker/rules/layer-sanity/apk-no-cache.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(apkNoCache, {
  'the index stays in the layer': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk add⟧ curl
  `,
  'each use in the RUN': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk add⟧ curl && ⟦apk --update add⟧ jq && apk add --no-cache git
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    RUN <<EOF
    ⟦apk add⟧ curl
    EOF
    FROM base
    ONBUILD RUN ⟦apk add⟧ jq
  `,
  'a mount elsewhere': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/root/.cache ⟦apk add⟧ curl
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦apk add⟧ \\\r\n  curl\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nRUN ⟦apk add⟧ `\n  curl\n',
  'files of another name are no cache': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk add⟧ curl && curl -fsSLO https://example.com/tool-1.zip && rm -rf tool-*
  `,
  'the cache by a relative path': dockerfile`
    FROM alpine:3.22
    RUN apk add curl && cd /var/cache && rm -rf apk/*
    RUN apk add curl && cd /var/cache/apk && rm -rf *
  `,
  'nothing is kept': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache curl && apk --no-cache add jq
  `,
  'the cache is removed in the same RUN': dockerfile`
    FROM alpine:3.22
    RUN apk add --update curl && rm -rf /var/cache/apk/*
  `,
  'the cache is a mount': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/var/cache/apk apk add curl
    RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add jq
  `,
  'flags may come from a variable': dockerfile`
    FROM alpine:3.22
    ARG APK_FLAGS
    RUN apk add $APK_FLAGS curl
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add gcc
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'other subcommands and other words': dockerfile`
    FROM alpine:3.22
    RUN apk del curl && echo apk add curl && apk info
  `,
  'without a network no index is fetched': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-network --virtual .rundeps so:libc.musl-x86_64.so.1
  `,
  'packages that xargs adds': dockerfile`
    FROM alpine:3.22
    RUN cat packages.txt | xargs ⟦apk add⟧
    RUN cat packages.txt | xargs apk add --no-cache
  `,
});
