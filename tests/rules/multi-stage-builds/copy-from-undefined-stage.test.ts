import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { copyFromUndefinedStage } from '../../../src/checker/rules/multi-stage-builds/copy-from-undefined-stage.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copyFromUndefinedStage, {
  'a name that no stage has': dockerfile`
    FROM alpine:3.22
    COPY --from=⟦builder⟧ /a /a
  `,
  'a slip of the hand': dockerfile`
    FROM alpine:3.22 AS build
    FROM debian:13
    COPY --from=⟦biuld⟧ /a /a
  `,
  'a stage that stands further down': dockerfile`
    FROM alpine:3.22
    COPY --from=⟦later⟧ /a /a
    FROM debian:13 AS later
  `,
  'a number beyond the last stage is the business of copy-from-missing-index': dockerfile`
    FROM alpine:3.22
    COPY --from=3 /a /a
  `,
  'in a mount': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=bind,from=⟦builder⟧,target=/a ls /a
  `,
  'a variable with a default is what a plain build takes': dockerfile`
    FROM alpine:3.22
    ARG FROM=builder
    COPY --from=⟦$FROM⟧ /a /a
  `,
  'lower-case keywords and CRLF change nothing':
    'from alpine:3.22\r\ncopy --from=⟦builder⟧ /a /a\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM alpine:3.22\nCOPY `\n  --from=⟦builder⟧ /a /a\n',
  'an earlier stage, in any case of letters': dockerfile`
    FROM alpine:3.22 AS Build
    FROM debian:13
    COPY --from=build /a /a
    COPY --from=0 /b /b
  `,
  'an image may be copied from, as hadolint 197, 271 and 421 ask': dockerfile`
    FROM alpine:3.22
    COPY --from=busybox:1.37 /bin/busybox /bin/busybox
    COPY --from=ghcr.io/astral-sh/uv /uv /bin/uv
    COPY --from=team/app /app /app
    COPY --from=nginx@sha256:4f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8 /a /a
  `,
  'an official image without a tag wants only its tag': dockerfile`
    FROM alpine:3.22
    COPY --from=composer /usr/bin/composer /usr/bin/composer
  `,
  'a variable without a default, as hadolint 933 asks': dockerfile`
    FROM alpine:3.22
    ARG SOURCE
    COPY --from=$SOURCE /a /a
  `,
  'a global argument is not in scope, so its value is not known': dockerfile`
    ARG SOURCE
    FROM alpine:3.22
    COPY --from=\${SOURCE}-\${OTHER} /a /a
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    COPY --from=builder /a /a
    EOF
  `,
  'a copy from the build context': dockerfile`
    FROM alpine:3.22
    COPY builder /a
    ADD . /b
  `,
  'what can be neither stage nor image has a rule of its own': dockerfile`
    FROM alpine:3.22
    COPY --from=-1 a b
    COPY --from= a b
  `,
});

it('offers a name that stands above, and none that begins below', () => {
  const text = (first: string, last: string) =>
    `FROM alpine:3.22 AS ${first}\nFROM alpine:3.22\nCOPY --from=build /a /a\nFROM alpine:3.22 AS ${last}\n`;
  const titles = (text: string) =>
    check(text, { rules: [copyFromUndefinedStage] }).findings.map(({ fix }) => fix?.title);
  expect(titles(text('builder', 'end'))).toEqual(['Copy from builder']);
  expect(titles(text('start', 'builder'))).toEqual([undefined]);
});
