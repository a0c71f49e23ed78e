import { expect, it } from 'vitest';
import { copyAfterUserWithoutChown } from '../../../src/checker/rules/non-root-user/copy-after-user-without-chown.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(copyAfterUserWithoutChown, {
  'root’s files below USER': dockerfile`
    FROM debian:13
    USER 10001
    ⟦COPY⟧ a /a
  `,
  'by ADD, and later on': dockerfile`
    FROM debian:13
    USER app
    RUN true
    ⟦ADD⟧ a /a
  `,
  'a USER of a stage further up': dockerfile`
    FROM debian:13 AS base
    USER app
    FROM base
    ⟦COPY⟧ a /a
  `,
  'a file written here': dockerfile`
    FROM debian:13
    USER app
    ⟦COPY⟧ <<EOF /a
    text
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\nuser app\r\n⟦copy⟧ a /a\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nUSER app\n⟦COPY⟧ `\n  a /a\n',
  'said whose they are': dockerfile`
    FROM debian:13
    USER app
    COPY --chown=app a /a
    COPY --chown=root b /b
  `,
  'root copies': dockerfile`
    FROM debian:13
    COPY a /a
    USER app
    USER root
    COPY b /b
  `,
  'handed over afterwards': dockerfile`
    FROM debian:13
    USER app
    WORKDIR /app
    COPY a ./a
    USER root
    RUN chown -R app /app
    USER app
  `,
  'a variable that cannot be known': dockerfile`
    FROM debian:13
    ARG WHO
    USER $WHO
    COPY a /a
  `,
  'a base image may set a USER, which says nothing here': dockerfile`
    FROM gcr.io/distroless/static-debian13:nonroot
    COPY a /a
  `,
  'another stage has a USER of its own': dockerfile`
    FROM debian:13 AS build
    USER app
    FROM debian:13
    COPY --from=build /a /a
  `,
  'what comes from a stage keeps its owner': dockerfile`
    FROM debian:13 AS build
    RUN install -D -o 10001 /dev/null /a
    FROM debian:13
    USER 10001
    COPY --from=build /a /a
  `,
  'Windows has no owner to give': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    USER ContainerUser
    COPY a C:/a
  `,
  'a file of another stage keeps its owner': dockerfile`
    FROM alpine AS theirs
    RUN adduser -D app
    USER app
    RUN touch /home/app/a
    FROM alpine AS ours
    RUN touch /b
    FROM alpine
    USER 10001
    COPY --from=theirs /home/app/a /a
    ⟦COPY⟧ --from=ours /b /b
    COPY --from=busybox /c /c
  `,
});

it('moves nothing away from the comment above it', () => {
  const safety = (lines: string) =>
    safetyOf(
      copyAfterUserWithoutChown,
      `# syntax=docker/dockerfile:1\nFROM debian:13\n# a base\n\n${lines}\n`,
    );
  expect(safety('USER 1000\nCOPY a /a')).toBe('safe');
  expect(safety('# run as app\nUSER 1000\nCOPY a /a')).toBeUndefined();
  expect(safety('USER 1000\n# the program\nCOPY a /a')).toBeUndefined();
});
