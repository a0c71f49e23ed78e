import { noFixedPlatformFlag } from '../../../src/checker/rules/precise-base-image/no-fixed-platform-flag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noFixedPlatformFlag, {
  'a constant overrides what the build asks for': dockerfile`
    FROM ⟦--platform=linux/amd64⟧ alpine:3.22
  `,
  'quotes and variants do not matter': dockerfile`
    FROM ⟦--platform="linux/arm/v7"⟧ alpine:3.22 AS build
    FROM ⟦--platform=linux⟧ alpine:3.22
  `,
  'a variable follows the build': dockerfile`
    FROM --platform=$BUILDPLATFORM golang:1.27-trixie AS build
    FROM --platform=\${TARGETPLATFORM} alpine:3.22
  `,
  'a variable with a default follows it too': dockerfile`
    ARG PLATFORM=linux/amd64
    FROM --platform=$PLATFORM alpine:3.22
  `,
  'a stage named for its platform is meant': dockerfile`
    FROM --platform=linux/amd64 alpine:3.22 AS tools-amd64
    FROM --platform=linux/arm64 alpine:3.22 AS ARM64
    FROM --platform=linux/arm64 alpine:3.22 AS linux
  `,
  'an image named for its platform has no other': dockerfile`
    FROM --platform=linux/amd64 amd64/debian:13
    FROM --platform=linux/arm64 team/app:1.0-arm64
  `,
  'Windows images exist for Windows only': dockerfile`
    FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022
  `,
  'without the flag there is nothing to say': dockerfile`
    FROM alpine:3.22
  `,
  'a copy may be from any platform': dockerfile`
    FROM alpine:3.22
    COPY --from=team/app:1.0 /a /b
  `,
  'lower-case keywords and CRLF change nothing':
    'from ⟦--platform=linux/amd64⟧ alpine:3.22\r\ncmd ["sh"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  ⟦--platform=linux/amd64⟧ `\n  alpine:3.22\n',
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM --platform=linux/amd64 alpine:3.22
    EOF
  `,
  'a stage that is called after the system': dockerfile`
    FROM --platform=linux/amd64 alpine:3.22 AS linux-tools
    CMD ["true"]
  `,
});
