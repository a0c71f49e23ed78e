import { expect, test } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { unusedSuppression } from '../../../src/checker/rules/linting/unused-suppression.ts';
import { cases, dockerfile } from '../../support/cases.ts';

// In these tests no other rule speaks, so every known suppression is idle; tests/checker/suppression.test.ts has the rest.
cases(unusedSuppression, {
  'nothing is silenced': dockerfile`
    ⟦# check-ignore: no-latest-tag -- not needed any more⟧
    FROM alpine:3.22
  `,
  'inside an instruction': dockerfile`
    FROM alpine:3.22
    RUN echo a && \
      ⟦# hadolint ignore=DL3007 # no reason⟧
      echo b
  `,
  'CRLF and lower case change nothing':
    'from alpine:3.22\r\n⟦# check-ignore-stage: no-latest-tag -- x⟧\r\nrun true\r\n',
  'an id that only another checker knows may be needed there': dockerfile`
    # hadolint ignore=SC2086 # words are meant to split
    FROM alpine:3.22
  `,
  'a comment about ignoring is no suppression': dockerfile`
    # ignore the cache
    FROM alpine:3.22
  `,
  'a heredoc holds no comments of Docker': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    # check-ignore: no-latest-tag
    EOF
  `,
});

test('a comment for another checker is only suggested to go: that one may need it', () => {
  const safety = (comment: string) =>
    check(`${comment}\nFROM alpine:3.22@sha256:${'a'.repeat(64)}\n`, {
      preset: 'strict',
    }).findings.find(({ rule }) => rule === 'unused-suppression')?.fix?.safety;
  expect(safety('# check-ignore: no-sudo -- x')).toBe('safe');
  expect(safety('# hadolint ignore=DL3004')).toBe('suggestion');
});
