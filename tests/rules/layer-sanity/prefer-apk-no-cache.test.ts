import { preferApkNoCache } from '../../../src/checker/rules/layer-sanity/prefer-apk-no-cache.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferApkNoCache, {
  'the cache is removed by hand': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk add⟧ --update curl && rm -rf /var/cache/apk/*
  `,
  'each use in the RUN': dockerfile`
    FROM alpine:3.22
    RUN apk update; ⟦apk add⟧ curl; ⟦apk add⟧ jq; rm -rf /tmp/* /var/cache/apk
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    RUN <<EOF
    ⟦apk add⟧ curl
    rm -rf /var/cache/apk/*
    EOF
    FROM base
    RUN ./a
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦apk add⟧ \\\r\n  curl && rm -rf /var/cache/apk\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN ⟦apk add⟧ `\n  curl && rm -rf /var/cache/apk\n',
  'nothing is kept': dockerfile`
    FROM alpine:3.22
    RUN apk add --no-cache curl && rm -rf /var/cache/apk/*
  `,
  'nothing is removed: the business of apk-no-cache': dockerfile`
    FROM alpine:3.22
    RUN apk add curl
    RUN rm -rf /var/cache/apk/*
  `,
  'the cache is a mount': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=cache,target=/var/cache/apk apk add curl && rm -rf /var/cache/apk/*
  `,
  'flags may come from a variable': dockerfile`
    FROM alpine:3.22
    ARG APK_FLAGS
    RUN apk add $APK_FLAGS curl && rm -rf /var/cache/apk/*
  `,
  'layers of a build stage are not shipped': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk add gcc && rm -rf /var/cache/apk/*
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'other words': dockerfile`
    FROM alpine:3.22
    RUN echo apk add curl && rm -rf /var/cache/apk/*
  `,
});
