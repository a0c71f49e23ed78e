import { expect, it } from 'vitest';
import { avoidConsecutiveRun } from '../../../src/checker/rules/layer-sanity/avoid-consecutive-run.ts';
import { cases, dockerfile, safetyOf } from '../../support/cases.ts';

cases(avoidConsecutiveRun, {
  'two layers where one would do': dockerfile`
    FROM debian:13
    RUN mkdir /data
    ⟦RUN⟧ chmod 0750 /data
  `,
  'each that follows another, comments between or not': dockerfile`
    FROM debian:13
    RUN ./a
    # then
    ⟦RUN⟧ ./b

    ⟦RUN⟧ ./c
    WORKDIR /x
    RUN ./d
    ⟦RUN⟧ ./e
  `,
  'in the stage that the final one continues': dockerfile`
    FROM debian:13 AS base
    RUN ./a
    ⟦RUN⟧ ./b
    FROM base
    RUN ./c
  `,
  'lower-case keywords and CRLF change nothing':
    'from debian:13\r\nrun ./a\r\n⟦run⟧ ./b \\\r\n  c\r\n',
  'a backtick escape changes nothing': '# escape=`\nFROM debian:13\nRUN ./a `\n  x\n⟦RUN⟧ ./b\n',
  'under a shell of Windows': dockerfile`
    FROM mcr.microsoft.com/windows/servercore:ltsc2025
    RUN setx /M A b
    ⟦RUN⟧ setx /M C d
    ⟦RUN⟧ setx /M PATH "C:\\bin;%PATH%"
    RUN mkdir x && mkdir y
  `,
  'something stands between': dockerfile`
    FROM debian:13
    RUN ./a
    COPY . .
    RUN ./b
  `,
  'a list is a step that has been put together': dockerfile`
    FROM debian:13
    RUN ./a && ./b
    RUN ./c; ./d
    RUN ./e
    RUN curl https://example.org/x | tar xz
  `,
  'a heredoc is one, too': dockerfile`
    FROM debian:13
    RUN ./a
    RUN <<EOF
    ./b
    EOF
  `,
  'flags differ': dockerfile`
    FROM debian:13
    RUN --mount=type=secret,id=a ./a
    RUN ./b
    RUN --network=none ./c
  `,
  'a build stage has a rule of its own': dockerfile`
    FROM debian:13 AS build
    RUN ./a
    RUN ./b
    FROM debian:13
    COPY --from=build /x /x
  `,
  'exec form cannot be joined': dockerfile`
    FROM debian:13
    RUN ["./a"]
    RUN ["./b"]
  `,
});

it('joins nothing that would lie in a comment', () => {
  const safety = (first: string) =>
    safetyOf(avoidConsecutiveRun, `FROM debian:13\nRUN ${first}\nRUN chmod 0750 /data\n`);
  expect(safety('mkdir "/data #1"')).toBe('suggestion');
  expect(safety('mkdir /data # of the program')).toBeUndefined();
});
