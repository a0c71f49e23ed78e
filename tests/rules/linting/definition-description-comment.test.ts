import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { definitionDescriptionComment } from '../../../src/checker/rules/linting/definition-description-comment.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(definitionDescriptionComment, {
  'a comment about something else': dockerfile`
    # Bump by hand.
    ARG ⟦VERSION⟧=1
    FROM alpine:3.22
  `,
  'above a named stage': dockerfile`
    # Compiles the shop.
    FROM alpine:3.22 AS ⟦build⟧
  `,
  'the last line counts': dockerfile`
    # VERSION of the shop
    # bumped by hand
    ARG ⟦VERSION⟧=1
    FROM alpine:3.22
  `,
  'the case of the name counts': dockerfile`
    # Build compiles the shop.
    FROM alpine:3.22 AS ⟦build⟧
  `,
  'several names': dockerfile`
    # something
    ARG ⟦A⟧=1 B=2
    FROM alpine:3.22
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\n# why\r\narg ⟦version⟧\r\n',
  'a backtick escape': '# escape=`\n# why\nARG ⟦VERSION⟧=1\nFROM `\n  alpine:3.22\n',
  'it begins with the name': dockerfile`
    # VERSION is the version.
    ARG VERSION=1
    # build compiles the shop.
    FROM alpine:3.22 AS build
  `,
  'any of the names': dockerfile`
    # B is the second.
    ARG A=1 B=2
    FROM alpine:3.22
  `,
  'an empty line between': dockerfile`
    # Bump by hand.

    ARG VERSION=1
    FROM alpine:3.22
  `,
  'an empty comment line between': dockerfile`
    # Bump by hand.
    #
    ARG VERSION=1
    FROM alpine:3.22
  `,
  'a stage without a name': dockerfile`
    # The base.
    FROM alpine:3.22
  `,
  'other instructions': dockerfile`
    FROM alpine:3.22
    # Install.
    RUN true
    # Where.
    ENV A=1
  `,
  'a directive': dockerfile`
    # syntax=docker/dockerfile:1
    ARG VERSION=1
    FROM alpine:3.22
  `,
  'a word to a tool': dockerfile`
    # hadolint ignore=DL3006
    FROM alpine AS build
    # renovate: datasource=docker
    ARG VERSION=1
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    # why
    ARG X
    EOF
  `,
});

it('parts no comment that silences from what it silences', () => {
  for (const comment of [
    'nosemgrep',
    'nosemgrep: a.b -- why',
    'kics-scan ignore-line',
    'hadolint ignore=DL3006',
    'ts:skip=AC_DOCKER_0041 why',
    'dockerfile-utils: ignore',
  ])
    expect(
      check(`# the first\n# ${comment}\nFROM alpine:3.22 AS base\n`, {
        rules: [definitionDescriptionComment],
        preset: 'strict',
      }).findings,
    ).toEqual([]);
  expect(safetyOf(definitionDescriptionComment, '# Why.\nFROM alpine:3.22 AS base\n')).toBe('safe');
});
