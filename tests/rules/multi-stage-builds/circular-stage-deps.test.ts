import { circularStageDeps } from '../../../src/checker/rules/multi-stage-builds/circular-stage-deps.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(circularStageDeps, {
  'two stages that wait for each other': dockerfile`
    FROM alpine:3.22 AS ⟦one⟧
    COPY --from=two /a /a
    FROM alpine:3.22 AS two
    COPY --from=one /b /b
  `,
  'three of them, told once': dockerfile`
    FROM alpine:3.22 AS ⟦one⟧
    COPY --from=three /a /a
    FROM alpine:3.22 AS two
    COPY --from=one /b /b
    FROM alpine:3.22 AS three
    RUN --mount=from=two,target=/x cp /x/c /c
  `,
  'stages without a name, by number': dockerfile`
    ⟦FROM⟧ alpine:3.22
    COPY --from=1 /a /a
    FROM alpine:3.22
    COPY --from=0 /b /b
  `,
  'a stage that goes on from the one it feeds': dockerfile`
    FROM alpine:3.22 AS ⟦one⟧
    COPY --from=two /a /a
    FROM one AS two
    RUN make
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22 as ⟦a⟧\r\ncopy --from=b /x /y\r\nfrom alpine:3.22 as b\r\ncopy --from=a /x /y\r\n',
  'a chain is no loop': dockerfile`
    FROM alpine:3.22 AS one
    FROM one AS two
    FROM alpine:3.22
    COPY --from=two /a /a
    COPY --from=one /a /b
  `,
  'a stage further down is no loop in itself': dockerfile`
    FROM alpine:3.22 AS one
    COPY --from=two /a /a
    FROM alpine:3.22 AS two
    RUN make
  `,
  'a stage that takes from itself is the business of copy-from-self': dockerfile`
    FROM alpine:3.22 AS one
    COPY --from=one /a /a
  `,
  'an image called like a later stage is not that stage': dockerfile`
    FROM debian:13 AS one
    FROM one AS debian
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22 AS one
    COPY <<EOF /Dockerfile
    COPY --from=two /a /a
    EOF
    FROM one AS two
  `,
  'a variable that cannot be known': dockerfile`
    FROM alpine:3.22 AS one
    ARG OTHER
    COPY --from=$OTHER /a /a
    FROM one AS two
  `,
});
