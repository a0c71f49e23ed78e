import { expect, it } from 'vitest';
import { applyFixes, check } from '../../../src/checker/index.ts';
import { noPlatformArgDefault } from '../../../src/checker/rules/environment-variables/no-platform-arg-default.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noPlatformArgDefault, {
  'in a stage': dockerfile`
    FROM golang:1.27-trixie
    ARG ⟦TARGETARCH=amd64⟧
    ENV GOARCH=\${TARGETARCH}
  `,
  'for a RUN, among others, in quotes or empty': dockerfile`
    FROM golang:1.27-trixie
    ARG VERSION=1 ⟦TARGETARCH="amd64"⟧ ⟦TARGETVARIANT=⟧
    RUN GOARCH=$TARGETARCH GOARM=\${TARGETVARIANT#v} go build -o /app .
  `,
  'before FROM, which takes it': dockerfile`
    ARG ⟦BUILDPLATFORM=linux/amd64⟧
    FROM --platform=$BUILDPLATFORM golang:1.27-trixie
  `,
  'before FROM, for a name': dockerfile`
    ARG ⟦TARGETARCH=amd64⟧
    FROM example.com/base-$TARGETARCH:1
  `,
  'before FROM, for a stage that repeats it': dockerfile`
    ARG ⟦TARGETPLATFORM=linux/amd64⟧
    FROM debian:13-slim
    ARG TARGETPLATFORM
    RUN echo "for $TARGETPLATFORM"
  `,
  'another system than Linux': dockerfile`
    FROM golang:1.27
    ARG ⟦TARGETOS=windows⟧
    ENV GOOS=$TARGETOS
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\narg ⟦TARGETARCH=amd64⟧\r\nrun echo $TARGETARCH\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM debian:13\nARG `\n  ⟦TARGETARCH=amd64⟧\nRUN echo $TARGETARCH\n',
  'no default': dockerfile`
    FROM --platform=$BUILDPLATFORM golang:1.27-trixie
    ARG TARGETOS TARGETARCH
    RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .
  `,
  'a value for builders that set none, where it is used': dockerfile`
    FROM golang:1.27-trixie
    ARG TARGETARCH
    ENV GOARCH=\${TARGETARCH:-amd64}
  `,
  'the automatic value itself': dockerfile`
    ARG BUILDPLATFORM=\${BUILDPLATFORM:-linux/amd64}
    FROM --platform=$BUILDPLATFORM golang:1.27-trixie
    ARG TARGETARCH=\${TARGETARCH:-amd64}
    RUN echo $TARGETARCH
  `,
  'before FROM, for nobody': dockerfile`
    ARG TARGETARCH=amd64
    FROM debian:13-slim
    RUN echo "$TARGETARCH"
  `,
  'in a stage that does not name it': dockerfile`
    FROM debian:13-slim
    ARG TARGETARCH=amd64
    RUN make
  `,
  'Linux, which the image is for': dockerfile`
    FROM golang:1.27-trixie
    ARG TARGETOS=linux
    ENV GOOS=$TARGETOS
  `,
  'a name of one’s own': dockerfile`
    FROM debian:13-slim
    ARG TARGET_ARCH=amd64
    ARG ARCH=amd64
    RUN echo "$TARGET_ARCH $ARCH"
  `,
  'an ENV is a variable like any other': dockerfile`
    FROM debian:13-slim
    ENV TARGETARCH=amd64
    RUN echo "$TARGETARCH"
  `,
  'a heredoc that only writes a file': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    ARG TARGETARCH=amd64
    RUN echo $TARGETARCH
    EOF
  `,
});

it('leaves the value to the builder', () => {
  const text =
    'ARG BUILDPLATFORM=linux/amd64\nARG V=1 TARGETARCH=amd64\nFROM --platform=$BUILDPLATFORM a:$V-$TARGETARCH\nARG TARGETARCH=amd64\nRUN echo $TARGETARCH\n';
  const { findings } = check(text, { rules: [noPlatformArgDefault] });
  expect(findings.map(({ message }) => message)).toEqual([
    'A default is taken before what the builder sets, so BUILDPLATFORM is linux/amd64, whatever machine builds.',
    'A default is taken before what the builder sets, so TARGETARCH is amd64, whatever --platform says.',
    'A default is taken before what the builder sets, so TARGETARCH is amd64, whatever --platform says.',
  ]);
  expect(
    applyFixes(
      text,
      findings.flatMap(({ fix }) => fix ?? []),
    ),
  ).toBe(
    'ARG V=1\nFROM --platform=$BUILDPLATFORM a:$V-$TARGETARCH\nARG TARGETARCH\nRUN echo $TARGETARCH\n',
  );
});
