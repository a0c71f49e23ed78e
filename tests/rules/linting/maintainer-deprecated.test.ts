import { maintainerDeprecated } from '../../../src/checker/rules/linting/maintainer-deprecated.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(maintainerDeprecated, {
  MAINTAINER: dockerfile`
    FROM alpine:3.22
    ⟦MAINTAINER⟧ Ada <ada@example.com>
  `,
  'every stage is looked at': dockerfile`
    FROM alpine:3.22 AS a
    ⟦MAINTAINER⟧ a
    FROM alpine:3.22
    ⟦MAINTAINER⟧ b
  `,
  'lower-case keywords and CRLF change nothing': 'from alpine:3.22\r\n⟦maintainer⟧ "Ada"\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\n⟦MAINTAINER⟧ `\n  Ada\n',
  'a variable': dockerfile`
    FROM alpine:3.22
    ARG WHO
    ⟦MAINTAINER⟧ \${WHO}
  `,
  'a label': dockerfile`
    FROM alpine:3.22
    LABEL maintainer="Ada"
  `,
  'the label of the standard': dockerfile`
    FROM alpine:3.22
    LABEL org.opencontainers.image.authors="Ada"
  `,
  'a comment': dockerfile`
    FROM alpine:3.22
    # MAINTAINER Ada
    RUN true
  `,
  'a word in a command': dockerfile`
    FROM alpine:3.22
    RUN echo MAINTAINER Ada
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    MAINTAINER Ada
    EOF
  `,
  'behind ONBUILD it has a rule of its own': dockerfile`
    FROM alpine:3.22
    ONBUILD MAINTAINER Ada
  `,
});
