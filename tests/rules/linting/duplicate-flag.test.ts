import { duplicateFlag } from '../../../src/checker/rules/linting/duplicate-flag.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(duplicateFlag, {
  'the same twice': dockerfile`
    FROM alpine:3.22
    COPY --chown=1 ⟦--chown=1⟧ a b
  `,
  'two values': dockerfile`
    FROM alpine:3.22
    ADD --chmod=644 ⟦--chmod=755⟧ a b
  `,
  'a switch': dockerfile`
    FROM alpine:3.22
    COPY --link ⟦--link⟧ a b
  `,
  'of HEALTHCHECK': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --retries=3 --timeout=1s ⟦--retries=3⟧ CMD true
  `,
  'lower-case keywords, CRLF and a continuation':
    'from alpine:3.22\r\ncopy --chown=1 \\\r\n  ⟦--chown=2⟧ a b\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY --chown=1 `\n  ⟦--chown=2⟧ a b\n',
  'behind ONBUILD as well': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY --chown=1 ⟦--chown=1⟧ a b
  `,
  'mounts may be many': dockerfile`
    FROM alpine:3.22
    RUN --mount=type=tmpfs,target=/a --mount=type=tmpfs,target=/b true
  `,
  'so may exclusions': dockerfile`
    FROM alpine:3.22
    COPY --exclude=a --exclude=b . /x
  `,
  'each once': dockerfile`
    FROM alpine:3.22
    COPY --chown=1 --chmod=644 a b
  `,
  'in another instruction or stage': dockerfile`
    FROM alpine:3.22 AS a
    COPY --chown=1 a b
    FROM alpine:3.22
    COPY --chown=1 a b
    COPY --chown=1 c d
  `,
  'HEALTHCHECK NONE passes over its flags': dockerfile`
    FROM alpine:3.22
    HEALTHCHECK --timeout=1s --timeout=2s NONE
  `,
  'unknown ones have a rule of their own': dockerfile`
    FROM alpine:3.22
    COPY --x=1 --x=1 a b
  `,
  'flags of the program': dockerfile`
    FROM alpine:3.22
    RUN app --v --v
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    COPY --chown=1 --chown=1 a b
    EOF
  `,
});
