import { expect, it } from 'vitest';
import { noApkUpdateWithNoCache } from '../../../src/checker/rules/layer-sanity/no-apk-update-with-no-cache.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(noApkUpdateWithNoCache, {
  'an index that nothing reads': dockerfile`
    FROM alpine:3.22
    RUN ⟦apk update⟧ && apk add --no-cache curl
  `,
  'a heredoc, and the stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    RUN <<EOF
    ⟦apk update⟧
    apk add --no-cache curl
    apk --no-cache add jq
    EOF
    FROM base
    CMD ["sh"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\nrun ⟦apk update⟧ && \\\r\n apk add --no-cache a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nRUN ⟦apk update⟧ && `\n  apk add --no-cache a\n',
  'something reads it': dockerfile`
    FROM alpine:3.22
    RUN apk update && apk add curl
    RUN apk update && apk upgrade && apk add --no-cache curl
    RUN apk update && apk search curl && apk add --no-cache curl
  `,
  'removed again': dockerfile`
    FROM alpine:3.22
    RUN apk update && apk add --no-cache curl && rm -rf /var/cache/apk/*
  `,
  'alone it is the business of update-not-alone': dockerfile`
    FROM alpine:3.22
    RUN apk update
  `,
  'in a build stage': dockerfile`
    FROM alpine:3.22 AS build
    RUN apk update && apk add --no-cache curl
    FROM alpine:3.22
    COPY --from=build /a /a
  `,
  'flags that cannot be known': dockerfile`
    FROM alpine:3.22
    ARG FLAGS
    RUN apk update && apk add $FLAGS curl
  `,
});

it('takes the update out unasked only where nothing in between may read the index', () => {
  const safety = (between: string) =>
    safetyOf(
      noApkUpdateWithNoCache,
      `FROM alpine:3.22\nRUN apk update && ${between}apk add --no-cache curl\n`,
    );
  expect(safety('')).toBe('safe');
  expect(safety('sudo ')).toBe('safe');
  expect(safety('cp -r /var/cache/apk /x && ')).toBe('suggestion');
});
