import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { explicitUser } from '../../../src/checker/rules/non-root-user/explicit-user.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(explicitUser, {
  'a base nothing is known of': dockerfile`
    ⟦FROM⟧ example.com/platform/python:3.13
    CMD ["python", "-m", "shop"]
  `,
  'a base that drops root by itself': dockerfile`
    ⟦FROM⟧ postgres:18
    COPY schema.sql /docker-entrypoint-initdb.d/
  `,
  'the stage that ships counts, and what it continues': dockerfile`
    FROM example.com/a:1 AS build
    RUN make
    ⟦FROM⟧ example.com/b:1
    COPY --from=build /x /x
  `,
  'lower case, CRLF, a backtick escape': '# escape=`\r\n⟦from⟧ `\r\n  example.com/a:1\r\n',
  'a name with its default': dockerfile`
    ARG BASE=example.com/a:1
    ⟦FROM⟧ $BASE
  `,
  'a user that is set': dockerfile`
    FROM example.com/a:1
    USER 10001
  `,
  'a user that an earlier stage sets': dockerfile`
    FROM example.com/a:1 AS base
    USER 10001
    FROM base
    CMD ["x"]
  `,
  'a base that sets one': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    ENTRYPOINT ["/app"]
  `,
  'root for certain is the business of missing-user': dockerfile`
    FROM debian:13-slim
    CMD ["x"]
  `,
  'a start script of the file’s own that drops root': dockerfile`
    FROM debian:13-slim
    RUN apt-get install -y gosu
    ENTRYPOINT ["/entrypoint.sh"]
  `,
  'another entrypoint on a base that drops root is for missing-user': dockerfile`
    FROM redis:8
    ENTRYPOINT ["/app"]
  `,
  'files alone': dockerfile`
    FROM scratch
    COPY x /x
  `,
  'a base that is not known': dockerfile`
    ARG BASE
    FROM $BASE
    CMD ["x"]
  `,
  'a build stage': dockerfile`
    FROM example.com/a:1 AS build
    RUN make
    FROM scratch
    COPY --from=build /x /x
    USER 10001
  `,
});

it('names the image without its digest', () => {
  const text = `FROM example.com/team/base:2@sha256:${'ab'.repeat(32)}\nRUN true\n`;
  const [found] = check(text, { rules: [explicitUser], preset: 'strict' }).findings;
  expect(found?.message).toContain('so example.com/team/base:2 decides');
});
