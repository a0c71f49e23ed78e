import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { requireImageTag } from '../../../src/checker/rules/pinned-base-image/require-image-tag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(requireImageTag, {
  'no tag is latest': dockerfile`
    FROM ⟦debian⟧
  `,
  'every stage is looked at': dockerfile`
    FROM ⟦golang⟧ AS build
    FROM ⟦ghcr.io/team/app⟧
  `,
  'a registry with a port is no tag': dockerfile`
    FROM ⟦localhost:5000/team/app⟧
  `,
  'the default of an ARG is what a plain build takes': dockerfile`
    ARG BASE=debian
    FROM ⟦$BASE⟧
  `,
  'a registry in a variable hides no tag': dockerfile`
    ARG REGISTRY
    FROM ⟦\${REGISTRY}/team/app⟧
  `,
  'a variable may hold the tag': dockerfile`
    ARG BASE
    FROM $BASE
    FROM team/\${BASE}
    FROM debian:\${BASE}
  `,
  'an undeclared variable is the business of undefined-arg-in-from': dockerfile`
    FROM \${BASE}
  `,
  'a digest is more than a tag': dockerfile`
    FROM debian@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'scratch has no tag, and a stage needs none': dockerfile`
    FROM scratch AS empty
    FROM debian:13 AS Base
    FROM base
  `,
  'lower-case keywords and CRLF change nothing': 'from ⟦debian⟧\r\ncmd ["sh"]\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  debian:13\n',
  'what is no image': dockerfile`
    FROM Scratch
    FROM python/
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM debian:13
    COPY <<EOF /Dockerfile
    FROM debian
    EOF
  `,
});

it('does not say of an image that has retired that it moves', () => {
  const { findings } = check('FROM centos\n', { rules: [requireImageTag] });
  expect(findings.map(({ message }) => message)).toEqual([
    'centos has no tag, so it is latest, and the file does not show which release that was.',
  ]);
});

it('knows that the images of Windows have no latest', () => {
  const { findings } = check('FROM mcr.microsoft.com/windows/servercore\n', {
    rules: [requireImageTag],
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'mcr.microsoft.com/windows/servercore has no tag, so it is latest, and there is no latest of the images of Windows.',
  ]);
});
