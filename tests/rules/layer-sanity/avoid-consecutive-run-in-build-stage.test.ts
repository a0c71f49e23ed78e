import { expect, it } from 'vitest';
import { avoidConsecutiveRunInBuildStage } from '../../../src/checker/rules/layer-sanity/avoid-consecutive-run-in-build-stage.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(avoidConsecutiveRunInBuildStage, {
  'two steps of a stage that only hands something on': dockerfile`
    FROM golang:1.27 AS build
    COPY . .
    RUN go vet ./...
    ⟦RUN⟧ go test ./...

    ⟦RUN⟧ go build -o /app .
    FROM scratch
    COPY --from=build /app /app
  `,
  'lower-case keywords and CRLF change nothing':
    'from golang:1.27 as build\r\nrun ./a\r\n⟦run⟧ ./b\r\nfrom scratch\r\ncopy --from=build /b /b\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM golang:1.27 AS build\nRUN ./a `\n  x\n⟦RUN⟧ ./b\nFROM scratch\nCOPY --from=build /b /b\n',
  'the stage that ships, and those it continues, have a rule of their own': dockerfile`
    FROM debian:13 AS base
    RUN ./a
    RUN ./b
    FROM base
    RUN ./c
    RUN ./d
  `,
  'a list, a heredoc and another flag are steps of their own': dockerfile`
    FROM golang:1.27 AS build
    RUN ./a
    RUN ./b && ./c
    RUN ./d
    RUN <<EOF
    ./e
    EOF
    RUN ./f
    RUN --network=none ./g
    FROM scratch
    COPY --from=build /app /app
  `,
  'something stands between': dockerfile`
    FROM golang:1.27 AS build
    RUN ./a
    COPY . .
    RUN ./b
    FROM scratch
    COPY --from=build /app /app
  `,
});

it('joins nothing that would lie in a comment', () => {
  const safety = (first: string) =>
    safetyOf(
      avoidConsecutiveRunInBuildStage,
      `FROM debian:13\nRUN ${first}\nRUN chmod 0750 /data\nFROM scratch\n`,
    );
  expect(safety('mkdir "/data #1"')).toBe('suggestion');
  expect(safety('mkdir /data # of the program')).toBeUndefined();
});
