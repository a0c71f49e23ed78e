import { buildPlatformInFinalStage } from '../../../src/checker/rules/precise-base-image/build-platform-in-final-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(buildPlatformInFinalStage, {
  'the machine that builds, for all': dockerfile`
    FROM ⟦--platform=$BUILDPLATFORM⟧ debian:13
  `,
  'with braces, behind a build stage': dockerfile`
    FROM --platform=$BUILDPLATFORM golang:1.27 AS build
    FROM ⟦--platform=\${BUILDPLATFORM}⟧ debian:13
    COPY --from=build /app /app
  `,
  'lower-case keywords and CRLF change nothing': 'from ⟦--platform=$BUILDPLATFORM⟧ debian:13\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM ⟦--platform=$BUILDPLATFORM⟧ `\n  debian:13\n',
  'a build stage': dockerfile`
    FROM --platform=$BUILDPLATFORM golang:1.27 AS build
    FROM debian:13
    COPY --from=build /app /app
  `,
  'another platform, or files alone': dockerfile`
    FROM --platform=$TARGETPLATFORM debian:13 AS a
    FROM --platform=$BUILDPLATFORM scratch
    COPY --from=a /x /x
  `,
});
