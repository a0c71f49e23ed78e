import { labelDuplicateKey } from '../../../src/checker/rules/linting/label-duplicate-key.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(labelDuplicateKey, {
  'the second wins': dockerfile`
    FROM debian:13-slim
    LABEL ⟦team="a"⟧
    LABEL team="b"
  `,
  'in one instruction': dockerfile`
    FROM debian:13-slim
    LABEL ⟦team=a⟧ owner=x team=b
  `,
  'lower case, CRLF': 'from debian:13-slim\r\nlabel ⟦team=a⟧\r\nlabel team=b\r\n',
  'a backtick escape': '# escape=`\nFROM debian:13-slim\nLABEL ⟦team=a⟧ `\n  team=b\n',
  'each stage has its own': dockerfile`
    FROM debian:13-slim AS build
    LABEL team=a
    FROM debian:13-slim
    LABEL team=b
  `,
  'other keys': dockerfile`
    FROM debian:13-slim
    LABEL team=a owner=a
  `,
  'ENV is for another rule': dockerfile`
    FROM debian:13-slim
    ENV A=a
    ENV A=b
  `,
  'an unknown variable in the key': dockerfile`
    FROM debian:13-slim
    ARG K
    LABEL $K=a
    LABEL $K=b
  `,
  'a heredoc': dockerfile`
    FROM debian:13-slim
    LABEL team=a
    COPY <<EOF /x
    LABEL team=b
    EOF
  `,
});
