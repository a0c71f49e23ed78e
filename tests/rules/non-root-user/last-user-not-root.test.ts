import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { lastUserNotRoot } from '../../../src/checker/rules/non-root-user/last-user-not-root.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(lastUserNotRoot, {
  'an explicit root': dockerfile`
    FROM alpine:3.22
    USER ⟦root⟧
  `,
  'with a group, or by number': dockerfile`
    FROM alpine:3.22
    USER 10001
    USER ⟦0:0⟧
  `,
  'in a stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    USER ⟦root⟧
    FROM base
    CMD ["app"]
  `,
  'a variable with a default is what a plain build takes': dockerfile`
    FROM alpine:3.22
    ARG APP_USER=root
    USER ⟦$APP_USER⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\nuser ⟦root⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM alpine:3.22\nUSER `\n  ⟦root⟧\n',
  'the root of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    USER ⟦ContainerAdministrator⟧
  `,
  'a build stage may end as root, as hadolint 405 and 1068 ask': dockerfile`
    FROM golang:1.27 AS build
    USER root
    FROM alpine:3.22
    USER 10001
    COPY --from=build /app /app
  `,
  'root for a while': dockerfile`
    FROM alpine:3.22
    USER root
    RUN apk add curl
    USER 10001
  `,
  'no USER at all is the business of missing-user': dockerfile`
    FROM alpine:3.22
  `,
  'a variable that cannot be known': dockerfile`
    FROM alpine:3.22
    ARG APP_USER
    USER $APP_USER
  `,
  'an entrypoint that goes on as somebody else': dockerfile`
    FROM debian:13
    USER root
    ENTRYPOINT ["gosu", "app", "server"]
  `,
  'a name that begins with root': dockerfile`
    FROM alpine:3.22
    USER rootless
  `,
  'root in a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    USER root
    EOF
  `,
  'root among the groups alone': dockerfile`
    FROM alpine:3.22
    USER 10001:0
  `,
  'the administrator of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
    USER ⟦ContainerAdministrator⟧
  `,
});

it('says of Windows that it runs as an administrator', () => {
  const { findings } = check(
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerAdministrator\n',
    { rules: [lastUserNotRoot], preset: 'strict' },
  );
  expect(findings.map(({ message }) => message)).toEqual([
    'ContainerAdministrator is the last USER of the final stage, so the container runs as an administrator.',
  ]);
});

it('offers no user who is root under another name', () => {
  const fix = (text: string) =>
    check(`FROM debian:13\n${text}\n`, { rules: [lastUserNotRoot] }).findings.map(
      (finding) => finding.fix?.title,
    );
  const open = 'RUN if [ $U -ne 0 ]; then adduser --uid $U $N; fi';
  expect(fix(`ARG U=0\nARG N=root\n${open}\nUSER 0:0\nCMD ["x"]`)).toEqual([undefined]);
  expect(fix('RUN useradd -u 0 -o toor\nUSER root')).toEqual([undefined]);
  expect(fix('RUN useradd -u 0 -o toor\nUSER toor\nUSER root')).toEqual([undefined]);
  expect(fix('RUN useradd -u 70 app && useradd -u 0 -o toor\nUSER root')).toEqual(['Switch to 70']);
});
