import { noMultiSpaces } from '../../../src/checker/rules/linting/no-multi-spaces.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(noMultiSpaces, {
  'between words': dockerfile`
    FROM debian:13-slim
    COPY⟦  ⟧app/ /srv/app/
  `,
  'lower case, CRLF': 'from⟦  ⟧debian:13-slim\r\nuser 10001\r\n',
  'single spaces': dockerfile`
    FROM debian:13-slim
    COPY app/ /srv/app/
  `,
  indentation: dockerfile`
    FROM debian:13-slim
    RUN true && \
        true
  `,
  'inside quotes': dockerfile`
    FROM debian:13-slim
    ENV A="b  c"
  `,
  'a script, or a file that COPY writes': dockerfile`
    FROM debian:13-slim
    RUN <<EOF
    a  b
    EOF
    COPY <<EOF /x
    a  b
    EOF
  `,
  'a comment': dockerfile`
    FROM debian:13-slim
    # a  b
    USER 10001
  `,
});
