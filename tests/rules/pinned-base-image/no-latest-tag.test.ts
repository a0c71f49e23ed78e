import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noLatestTag } from '../../../src/checker/rules/pinned-base-image/no-latest-tag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noLatestTag, {
  'latest with a word beside it': dockerfile`
    FROM example/a:⟦latest-alpine⟧ AS a
    FROM example/b:⟦slim_latest⟧ AS b
    FROM example/c:1.2-latest AS c
    FROM example/d:latestish
  `,
  'latest is a tag that moves': dockerfile`
    FROM python:⟦latest⟧
  `,
  'every stage is looked at': dockerfile`
    FROM golang:⟦latest⟧ AS build
    FROM alpine:⟦latest⟧
    COPY --from=build /app /app
  `,
  'a registry with a port is no tag': dockerfile`
    FROM localhost:5000/team/app:⟦latest⟧
  `,
  'the default of an ARG is what a plain build takes': dockerfile`
    ARG TAG=latest
    FROM ⟦python:\${TAG}⟧
  `,
  'lower-case keywords and CRLF change nothing': 'from python:⟦latest⟧\r\ncmd ["python"]\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  python:⟦latest⟧\n',
  'a digest decides, whatever the tag': dockerfile`
    FROM python:latest@sha256:4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8
  `,
  'a stage may be called latest': dockerfile`
    FROM alpine:3.22 AS latest
    FROM latest
  `,
  'no tag is the business of require-image-tag': dockerfile`
    FROM python
  `,
  'an ARG without a default is unknown': dockerfile`
    ARG TAG
    FROM python:\${TAG}
  `,
  'latest in a name or a longer tag is not latest': dockerfile`
    FROM team/latest:1.2
    FROM team/app:latest-1.2
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM python:latest
    EOF
  `,
});

it('shows the reference as it is written', () => {
  const { findings } = check(
    'ARG R\nFROM ${R}/debian:latest\nFROM quay.io/fedora/fedora:latest\nFROM python:latest\n',
    { rules: [noLatestTag], preset: 'strict' },
  );
  expect(findings.map(({ message }) => message.replace(/ is whatever.*/, ''))).toEqual([
    '${R}/debian:latest',
    'quay.io/fedora/fedora:latest',
    'python:latest',
  ]);
});
