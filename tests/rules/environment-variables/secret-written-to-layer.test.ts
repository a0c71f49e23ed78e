import { secretWrittenToLayer } from '../../../src/checker/rules/environment-variables/secret-written-to-layer.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(secretWrittenToLayer, {
  'copied from where it is by default': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=env cp /run/secrets/env ⟦/app/.env⟧
  `,
  'copied from a target of its own, with modes': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=key,dst=/key install -m 600 /key ⟦/root/.ssh/id_rsa⟧ && ssh -T example.com
  `,
  'shown into a file': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=a --mount=type=secret,id=b,target=/b \
        cat /run/secrets/a > ⟦/a⟧; base64 -d /b >> ⟦/c⟧
  `,
  'told by a variable or by a substitution': dockerfile`
    FROM node:24
    RUN --mount=type=secret,id=token,env=TOKEN echo "//registry.npmjs.org/:_authToken=\${TOKEN}" > ⟦.npmrc⟧
    RUN --mount=type=secret,id=token printf '%s' "$(cat /run/secrets/token)" > ⟦/etc/token⟧
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun --mount=type=secret,id=x cp /run/secrets/x ⟦/x⟧\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nRUN --mount=type=secret,id=x `\n  cp /run/secrets/x ⟦/x⟧\n',
  'read where it is': dockerfile`
    FROM node:24
    RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
    RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) npm ci
    RUN --mount=type=secret,id=token,env=TOKEN curl -fsSH "Authorization: $TOKEN" https://example.com > /data.json
  `,
  'removed in the same RUN': dockerfile`
    FROM node:24
    RUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc .npmrc && npm ci && rm .npmrc
  `,
  'written to what is no layer': dockerfile`
    FROM node:24
    RUN --mount=type=secret,id=x --mount=type=tmpfs,target=/work cp /run/secrets/x /work/x
    RUN --mount=type=secret,id=x cat /run/secrets/x > /dev/null
    RUN --mount=type=secret,id=x cat /run/secrets/x >&2
  `,
  'a build stage does not ship': dockerfile`
    FROM node:24 AS build
    RUN --mount=type=secret,id=x cp /run/secrets/x /x
    FROM node:24
  `,
  'other files, and other mounts': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=x cp /run/secrets/y /x
    RUN --mount=type=bind,source=x,target=/x cp /x /y
    RUN --mount=type=secret,id=x echo hello > /hello
  `,
  'where it goes is unknown': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=x cp /run/secrets/x "$(mktemp)"
  `,
});
