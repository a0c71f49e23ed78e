import { noMultipleBlankLines } from '../../../src/checker/rules/linting/no-multiple-blank-lines.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noMultipleBlankLines, {
  'more than one in a row': dockerfile`
    FROM debian:13-slim

    ⟦

    ⟧USER 10001
  `,
  CRLF: 'FROM debian:13-slim\r\n\r\n⟦\r\n⟧USER 10001\r\n',
  'at the end': 'FROM debian:13-slim\nUSER 10001\n⟦\n⟧',
  one: dockerfile`
    FROM debian:13-slim

    USER 10001
  `,
  none: dockerfile`
    FROM debian:13-slim
    USER 10001
  `,
  'in a file that COPY writes': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    a


    b
    EOF
  `,
  'a byte order mark is no blank': 'FROM a\nCMD a\\ \n\uFEFF ',
});
