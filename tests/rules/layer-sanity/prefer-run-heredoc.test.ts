import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { preferRunHeredoc } from '../../../src/checker/rules/layer-sanity/prefer-run-heredoc.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(preferRunHeredoc, {
  'a chain': dockerfile`
    FROM debian:13
    ⟦RUN⟧ ./a && ./b && ./c
  `,
  'neighbours that hold as many': dockerfile`
    FROM debian:13 AS build
    ⟦RUN⟧ ./a
    RUN ./b
    RUN ./c
    FROM debian:13
    ⟦RUN⟧ ./a
    RUN <<EOF
    ./b
    ./c
    EOF
  `,
  'lower-case keywords and CRLF change nothing': 'from debian:13\r\n⟦run⟧ a \\\r\n  && b && c\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\n⟦RUN⟧ a && `\n  b && c\n',
  'short ones': dockerfile`
    FROM debian:13
    RUN ./a && ./b
    COPY . .
    RUN ./a
    RUN ./b
  `,
  'a heredoc already': dockerfile`
    FROM debian:13
    RUN <<EOF
    set -e
    ./a
    ./b
    ./c
    EOF
  `,
  'exec form between': dockerfile`
    FROM debian:13
    RUN ./a
    RUN ["./b"]
    RUN ./c
  `,
  'other joints say something else': dockerfile`
    FROM debian:13
    RUN ./a || ./b || ./c
    WORKDIR /x
    RUN ./a | ./b | ./c
  `,
  'flags differ': dockerfile`
    FROM debian:13
    RUN --network=none ./a
    RUN ./b
    RUN --network=none ./c
  `,
  'a shell that is not one of Unix': dockerfile`
    FROM debian:13
    SHELL ["pwsh", "-Command"]
    RUN a; b; c
  `,
  'words with signs in them': dockerfile`
    FROM debian:13
    RUN echo "a && b && c && d"
  `,
});

it('offers no heredoc where the pinned syntax knows none', () => {
  const text = '# syntax=docker/dockerfile:1.2\nFROM debian:13-slim\nRUN a && b && c && d\n';
  const fixes = (text: string) =>
    check(text, { rules: [preferRunHeredoc], preset: 'strict' }).findings.map(
      ({ fix }) => fix !== undefined,
    );
  expect(fixes(text)).toEqual([false]);
  expect(fixes(text.replace(/:1\.\d/, ':1'))).toEqual([true]);
});
