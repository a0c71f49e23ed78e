import { expect, it } from 'vitest';
import { check } from '../../../src/checker/index.ts';
import { noTrailingSpaces } from '../../../src/checker/rules/linting/no-trailing-spaces.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noTrailingSpaces, {
  'behind an instruction': 'FROM debian:13-slim⟦  ⟧\nUSER 10001\n',
  'a tab, CRLF': 'FROM debian:13-slim⟦\t⟧\r\nUSER 10001\r\n',
  'behind a comment': '# why⟦ ⟧\nFROM debian:13-slim\n',
  none: dockerfile`
    FROM debian:13-slim
    USER 10001
  `,
  'at the beginning of a line': dockerfile`
    FROM debian:13-slim
    RUN true && \
        true
  `,
  'in a file that COPY writes': 'FROM debian:13-slim\nCOPY <<EOF /x\na  \nEOF\n',
  'inside a line': dockerfile`
    FROM debian:13-slim
    ENV  A=b
  `,
});

it('takes no blank from a script that is escaped there', () => {
  const text = 'FROM debian:13-slim\nRUN <<EOF\necho a \\ \necho b \nEOF\n';
  const { findings } = check(text, { preset: 'strict', rules: [noTrailingSpaces] });
  expect(findings.map(({ fix }) => fix?.safety)).toEqual([undefined, 'suggestion']);
});
