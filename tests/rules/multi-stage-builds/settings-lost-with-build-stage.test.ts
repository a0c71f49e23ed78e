import { settingsLostWithBuildStage } from '../../../src/checker/rules/multi-stage-builds/settings-lost-with-build-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(settingsLostWithBuildStage, {
  'a command that nobody gets': dockerfile`
    FROM golang:1.27 AS build
    ⟦ENTRYPOINT⟧ ["/app"]
    ⟦CMD⟧ ["serve"]
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'a port, a check, a signal': dockerfile`
    FROM golang:1.27 AS build
    ⟦EXPOSE⟧ 8080
    ⟦HEALTHCHECK⟧ CMD ["/app", "--check"]
    ⟦STOPSIGNAL⟧ SIGINT
    FROM alpine:3.22
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as build\r\n⟦expose⟧ 8080\r\nfrom alpine:3.22\r\ncopy --from=build /a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS build\n⟦EXPOSE⟧ `\n  8080\nFROM alpine:3.22\nCOPY --from=build /a /a\n',
  'the final stage says it too': dockerfile`
    FROM golang:1.27 AS build
    EXPOSE 8080
    CMD ["go", "run", "."]
    FROM alpine:3.22
    COPY --from=build /app /app
    EXPOSE 8080
    ENTRYPOINT ["/app"]
  `,
  'a stage that the final one continues': dockerfile`
    FROM alpine:3.22 AS base
    EXPOSE 8080
    CMD ["/app"]
    FROM base
    COPY app /app
  `,
  'a stage that is a target of its own': dockerfile`
    FROM golang:1.27 AS debug
    EXPOSE 40000
    FROM alpine:3.22
    CMD ["/app"]
  `,
  'what a build needs': dockerfile`
    FROM golang:1.27 AS build
    ENV CGO_ENABLED=0
    WORKDIR /src
    USER 10001
    LABEL stage=build
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'no check at all': dockerfile`
    FROM golang:1.27 AS build
    HEALTHCHECK NONE
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
  'a stage alone': dockerfile`
    FROM alpine:3.22
    EXPOSE 8080
    CMD ["/app"]
  `,
  'an origin that cannot be known': dockerfile`
    FROM golang:1.27 AS build
    EXPOSE 8080
    FROM alpine:3.22
    ARG SOURCE
    COPY --from=$SOURCE /app /app
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM golang:1.27 AS build
    COPY <<EOF /Dockerfile
    EXPOSE 8080
    EOF
    FROM alpine:3.22
    COPY --from=build /app /app
  `,
});
