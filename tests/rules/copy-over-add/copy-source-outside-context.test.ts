import { copySourceOutsideContext } from '../../../src/checker/rules/copy-over-add/copy-source-outside-context.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(copySourceOutsideContext, {
  'the folder above': dockerfile`
    FROM alpine:3.22
    COPY ⟦../shared⟧ /x
  `,
  'by a way round': dockerfile`
    FROM alpine:3.22
    ADD ⟦app/../../x⟧ /x
  `,
  'one of several': dockerfile`
    FROM alpine:3.22
    COPY a ⟦..⟧ b /x/
  `,
  'in an array': dockerfile`
    FROM alpine:3.22
    COPY [⟦"../a b"⟧, "/x"]
  `,
  'by a variable': dockerfile`
    FROM alpine:3.22
    ARG DIR=../shared
    COPY ⟦\${DIR}⟧ /x
  `,
  'behind ONBUILD': dockerfile`
    FROM alpine:3.22
    ONBUILD COPY ⟦../x⟧ /x
  `,
  'lower-case keywords, CRLF and a continuation': 'from alpine:3.22\r\ncopy \\\r\n  ⟦../x⟧ /x\r\n',
  'a backtick escape': '# escape=`\nFROM alpine:3.22\nCOPY `\n  ⟦../x⟧ /x\n',
  inside: dockerfile`
    FROM alpine:3.22
    COPY . /x
    COPY a/../b ./c /x/
    COPY /a /x
  `,
  'dots that mean nothing': dockerfile`
    FROM alpine:3.22
    COPY ..a ...b a..b .../c /x/
  `,
  'the destination may': dockerfile`
    FROM alpine:3.22
    WORKDIR /a/b
    COPY x ../c
  `,
  'another stage or image has no context': dockerfile`
    FROM alpine:3.22 AS a
    FROM alpine:3.22
    COPY --from=a ../x /x
    COPY --from=nginx:1.29 ../x /x
  `,
  addresses: dockerfile`
    FROM alpine:3.22
    ADD https://example.com/../x /x
    ADD git@github.com:a/../b.git /x
  `,
  'a variable without a value': dockerfile`
    FROM alpine:3.22
    ARG DIR
    COPY \${DIR}/../x /x
  `,
  'a heredoc': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /x
    COPY ../a b
    EOF
  `,
});
