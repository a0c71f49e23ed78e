import { missingCmdOrEntrypoint } from '../../../src/checker/rules/entrypoint-and-cmd/missing-cmd-or-entrypoint.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(missingCmdOrEntrypoint, {
  'what starts is left to the base image': dockerfile`
    ⟦FROM⟧ python:3.13
    COPY app.py /app.py
  `,
  'a CMD of a build stage does not reach the final one': dockerfile`
    FROM alpine:3.22 AS build
    CMD ["make"]
    ⟦FROM⟧ alpine:3.22
    COPY --from=build /server /server
  `,
  'a trigger is for another image': dockerfile`
    ⟦FROM⟧ alpine:3.22
    ONBUILD CMD ["/server"]
  `,
  'lower-case keywords and CRLF change nothing': '⟦from⟧ alpine:3.22\r\nrun true\r\n',
  'CMD says it': dockerfile`
    FROM alpine:3.22
    CMD ["/server"]
  `,
  'ENTRYPOINT says it': dockerfile`
    FROM alpine:3.22
    ENTRYPOINT ["/server"]
  `,
  'a stage that this one continues says it': dockerfile`
    FROM alpine:3.22 AS base
    CMD ["/server"]
    FROM base
    RUN echo hello
  `,
  'shell form says it too': dockerfile`
    FROM alpine:3.22
    CMD /server
  `,
  'a build stage need not': dockerfile`
    FROM golang:1.27 AS build
    RUN go build
    FROM scratch
    COPY --from=build /server /server
    ENTRYPOINT ["/server"]
  `,
  'no stage, no finding': dockerfile`
    ARG VERSION=1
  `,
  'what an image of a server starts is meant': dockerfile`
    FROM nginx:1.29
    COPY html /usr/share/nginx/html
  `,
  'of a language it is a prompt': dockerfile`
    ⟦FROM⟧ node:24
    COPY app /app
  `,
});
