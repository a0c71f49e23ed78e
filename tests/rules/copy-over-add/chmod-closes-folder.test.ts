import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { chmodClosesFolder } from '../../../src/checker/rules/copy-over-add/chmod-closes-folder.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(chmodClosesFolder, {
  'the whole context, and a folder': dockerfile`
    FROM debian:13
    COPY --chmod=⟦644⟧ . /app
    COPY --chmod=⟦0444⟧ config/ /etc/app/
    COPY --from=build --chmod=⟦640⟧ /out/. /srv
  `,
  'every stage': dockerfile`
    FROM debian:13 AS build
    ADD --chmod=⟦660⟧ ./ /src
    FROM debian:13
    COPY --chmod=⟦644⟧ file dir/ /app/
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\ncopy --chmod=⟦644⟧ a/ /a/\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nCOPY --chmod=⟦644⟧ `\n  a/ /a/\n',
  'folders may be entered': dockerfile`
    FROM debian:13
    COPY --chmod=755 . /app
    COPY --chmod=u=rwX,go=rX . /app
    COPY --chmod=550 bin/ /app/
  `,
  'a file, as far as one can tell': dockerfile`
    FROM debian:13
    COPY --chmod=644 app.conf /etc/
    COPY --chmod=444 configuration ./configuration
    ADD --chmod=644 https://example.com/ /srv/index.html
  `,
  'a mode that nobody knows': dockerfile`
    FROM debian:13
    ARG MODE
    COPY --chmod=$MODE . /app
  `,
});

it('offers nothing that the pinned syntax does not know', () => {
  const text =
    '# syntax=docker/dockerfile:1.4\nFROM alpine:3.22\nCOPY --chmod=644 conf/ /etc/app/\n';
  const fixes = (text: string) =>
    check(text, { rules: [chmodClosesFolder], preset: 'strict' }).findings.map(
      ({ fix }) => fix !== undefined,
    );
  expect(fixes(text)).toEqual([false]);
  expect(fixes(text.replace(/:1\.\d/, ':1'))).toEqual([true]);
});
