import { labelEmpty } from '../../../src/checker/rules/linting/label-empty.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelEmpty, {
  'empty quotes': dockerfile`
    FROM debian:13-slim
    LABEL title="Shop" ⟦vendor=""⟧
  `,
  'nothing behind the equals sign': dockerfile`
    FROM debian:13-slim
    LABEL ⟦vendor=⟧
  `,
  'every stage, lower case, CRLF':
    'from debian:13-slim as build\r\nlabel ⟦vendor=""⟧\r\nFROM debian:13-slim\r\n',
  'a value': dockerfile`
    FROM debian:13-slim
    LABEL vendor="Shop"
  `,
  'a variable may be filled in by the build': dockerfile`
    FROM debian:13-slim
    ARG COMMIT
    LABEL revision=$COMMIT
  `,
  'a variable with an empty default': dockerfile`
    FROM debian:13-slim
    ARG COMMIT=
    LABEL revision="\${COMMIT}"
  `,
  'a space is a value': dockerfile`
    FROM debian:13-slim
    LABEL vendor=" "
  `,
  'ENV may be empty': dockerfile`
    FROM debian:13-slim
    ENV VENDOR=""
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    COPY <<EOF /x
    LABEL vendor=""
    EOF
  `,
});
