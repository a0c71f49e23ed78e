import { invalidImageReference } from '../../../src/checker/rules/precise-base-image/invalid-image-reference.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(invalidImageReference, {
  'a name is lower-case': dockerfile`
    FROM ⟦Python:3.13⟧
  `,
  'a colon wants a tag': dockerfile`
    FROM ⟦python:⟧
  `,
  'an @ wants a digest': dockerfile`
    FROM ⟦python@⟧ AS build
  `,
  'a digest cut off while copying is too short': dockerfile`
    FROM alpine:3.22 AS build
    FROM ⟦alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de3⟧
  `,
  'spaces and odd letters are no name': dockerfile`
    FROM ⟦team/app+debug:1.0⟧
  `,
  'a name, a tag and a digest are a reference': dockerfile`
    FROM docker.io/library/python:3.13-slim-trixie@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
  `,
  'a registry may have a port and capitals': dockerfile`
    FROM Registry.example:5000/team/app:1.0
  `,
  'scratch is a name': dockerfile`
    FROM scratch
  `,
  'a stage may have any case': dockerfile`
    FROM alpine:3.22 AS Base
    FROM Base
  `,
  'a variable is the business of invalid-default-arg-in-from': dockerfile`
    ARG TAG
    FROM python:\${TAG}
  `,
  'lower-case keywords and CRLF change nothing': 'from ⟦Alpine:3.22⟧\r\nrun true\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM `\n  alpine:3.22\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    RUN <<EOF
    FROM Alpine:
    EOF
  `,
  'nothing after FROM is the business of another rule': 'FROM\n',
  'nothing is left without a variable that no ARG declares': dockerfile`
    FROM ⟦\${BASE}⟧
    FROM ⟦alpine:\${TAG}⟧
    FROM ⟦registry.example.com/$TEAM/⟧
  `,
  'what is left is an image': dockerfile`
    FROM \${PREFIX}alpine:3.22
    FROM alpine\${SUFFIX}
    FROM \${BASE:-alpine:3.22}
  `,
  'a declared ARG, and one that BuildKit sets': dockerfile`
    ARG TAG
    FROM alpine:\${TAG}
    FROM example.com/tools-\${TARGETARCH}:\${TARGETOSVERSION}
  `,
  'two quotes': dockerfile`
    FROM ⟦""⟧
  `,
  'a sign that begins no variable': dockerfile`
    FROM ⟦alpine:$⟧
    FROM ⟦alpine:$(TAG)⟧
  `,
});
