import { invalidDefaultArgInFrom } from '../../../src/checker/rules/precise-base-image/invalid-default-arg-in-from.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(invalidDefaultArgInFrom, {
  'an empty tag is no reference': dockerfile`
    ARG TAG
    FROM ⟦python:\${TAG}⟧
  `,
  'nothing at all is no image': dockerfile`
    ARG IMAGE
    FROM ⟦$IMAGE⟧
  `,
  'a default may be wrong too': dockerfile`
    ARG REGISTRY="Registry Example"
    FROM ⟦\${REGISTRY}/app:1.0⟧
  `,
  'every stage is looked at': dockerfile`
    ARG TAG
    FROM alpine:3.22 AS build
    FROM ⟦alpine:$TAG⟧
  `,
  'a suffix may be empty': dockerfile`
    ARG VARIANT
    FROM python:3.13\${VARIANT}
  `,
  'a default does the work': dockerfile`
    ARG TAG=3.13
    FROM python:\${TAG}
  `,
  'so does a value to fall back on': dockerfile`
    ARG TAG
    FROM python:\${TAG:-3.13}
  `,
  'an undeclared name is the business of undefined-arg-in-from': dockerfile`
    FROM $IMAGE
  `,
  'what BuildKit fills in is unknown': dockerfile`
    FROM app-$TARGETARCH:1.0
  `,
  'a default made of another ARG is followed': dockerfile`
    ARG VERSION=3.13
    ARG TAG=\${VERSION}-slim
    FROM python:$TAG
  `,
  'a stage chosen by an ARG is a stage': dockerfile`
    ARG MODE=dev
    FROM alpine:3.22 AS dev
    FROM \${MODE}
  `,
  'lower-case keywords and CRLF change nothing': 'arg tag\r\nfrom ⟦alpine:$tag⟧\r\n',
  'a backtick escape changes nothing': '# escape=`\nARG TAG=1\nFROM `\n  app:$TAG\n',
  'a heredoc is not read as instructions': dockerfile`
    ARG TAG
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM app:$TAG
    EOF
  `,
});
